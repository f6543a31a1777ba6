import { defineConfig } from 'wxt';
import { chunkOf } from './scripts/chunks';
import { prebuiltCompromise } from './scripts/compromise-prebuilt';
import { writeLicences } from './scripts/licences';

/** Our own pages run packaged scripts, show packaged styles, and reach nothing but the package. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Firefox alone can follow the toolbar: `light` is the icon for a toolbar with light text. */
const themeIcons = [16, 32].map((size) => ({
  size,
  light: `/icon/on-dark-${size}.png`,
  dark: `/icon/on-light-${size}.png`,
}));

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  // What a page is given is counted in kilobytes; this makes it a twentieth smaller than the default does.
  vite: ({ mode }) => ({
    plugins: [prebuiltCompromise()],
    ...(mode === 'development'
      ? {}
      : {
          // A library brings a way to load files over the network along; nothing here may have one.
          define: { XMLHttpRequest: 'undefined' },
          build: {
            minify: 'terser',
            terserOptions: { ecma: 2020, compress: { passes: 3 } },
          },
        }),
  }),
  hooks: {
    // The sample page is for developers and for tests; Chromium knows no icons for a theme.
    'build:publicAssets': (wxt, files) => {
      const needless = wxt.config.browser === 'firefox' ? /^sample\// : /^(?:sample|icon\/on-)/;
      const needed = files.filter(({ relativeDest }) => !needless.test(relativeDest.replaceAll('\\', '/')));
      files.splice(0, files.length, ...needed);
    },
    // WXT builds all pages together, the worker by itself, and each script put into a page by itself.
    'vite:build:extendConfig': (entrypoints, config) => {
      const isWorker = entrypoints.some(({ type }) => type === 'background');
      if (!isWorker && !entrypoints.some(({ type }) => type === 'popup')) return;
      // What nobody counts by the kilobyte is built much sooner by the bundler's own way.
      config.build!.minify = 'oxc';
      if (isWorker) return;
      config.build!.rollupOptions!.output = {
        ...config.build!.rollupOptions!.output,
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkOf }] },
      };
    },
    'build:done': (wxt, output) => writeLicences(wxt.config.outDir, output),
  },
  zip: {
    name: 'newsglass',
    // The archive of the sources that a store's reviewer builds from.
    excludeSources: ['.newsglass/**', '.ci/**', 'tests/fixtures/hostile/**'],
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    // Nothing of it is granted at installation: a reader can let one site after another be read as it opens.
    optional_host_permissions: ['*://*/*'],
    // The development server needs its own connections.
    ...(mode === 'development' ? {} : { content_security_policy: { extension_pages: CSP } }),
    action: { default_title: '__MSG_action_title__', ...(browser === 'firefox' ? { theme_icons: themeIcons } : {}) },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      'toggle-marks': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_command_marks__' },
      'open-report': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_command_report__' },
      'save-export': { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_command_export__' },
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
