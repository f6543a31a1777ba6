import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The language the article is written in, for everything quoted from it; apart from the interface's. */
const ArticleLanguage = createContext<string | undefined>(undefined);

export const ArticleLanguageProvider = ArticleLanguage.Provider;

const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/** Which way the article runs, for what holds its sentences: they begin where their reader looks for it. */
export function useArticleDirection(): 'ltr' | 'rtl' | undefined {
  const lang = useContext(ArticleLanguage);
  if (lang === undefined) return undefined;
  return RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr';
}

/** Words taken from the page: in the serif, in their own language and direction, set apart from ours. */
export function Said({ children, class: name }: { children: ComponentChildren; class?: string }) {
  const lang = useContext(ArticleLanguage);
  return (
    <bdi class={name ? `said ${name}` : 'said'} dir="auto" {...(lang ? { lang } : {})}>
      {children}
    </bdi>
  );
}
