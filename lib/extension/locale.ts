import browser from 'webextension-polyfill';
import { getSettings } from './settings';

/** Folders of `public/_locales`. */
const LANGUAGES = ['en', 'de', 'ur'] as const;

/** A locale file as packaged. */
export type LocaleFile = Readonly<Record<string, { readonly message: string }>>;

/**
 * The interface's language: the reader's choice, else the browser's, else English. `locale` keeps the region the
 * browser names, so that dates and numbers are written as the reader is used to. Messages are read from the package, so
 * that a view is no larger for the words of the others; they are absent only where the package is broken.
 */
export async function interfaceLanguage(): Promise<{ locale: string; messages?: LocaleFile }> {
  const { language } = await getSettings();
  const ours = browser.i18n.getUILanguage();
  const locale = language === 'browser' || ours.startsWith(`${language}-`) ? ours : language;
  const folder = LANGUAGES.find((name) => name === locale.split('-')[0]) ?? 'en';
  try {
    const file = await fetch(browser.runtime.getURL(`_locales/${folder}/messages.json`));
    return { locale: locale.startsWith(folder) ? locale : folder, messages: (await file.json()) as LocaleFile };
  } catch {
    return { locale: 'en' };
  }
}
