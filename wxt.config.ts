import { defineConfig } from 'wxt';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    action: { default_title: '__MSG_action_title__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      'toggle-marks': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_command_marks__' },
      'open-report': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_command_report__' },
    },
    // light-dark() in styles needs Chromium 123; the custom highlight registry needs Firefox 140.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'newsglass@newsglass.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
