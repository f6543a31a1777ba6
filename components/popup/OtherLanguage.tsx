import type { Analysis } from '../../lib/core/analysis';
import { paragraphCount } from '../../lib/core/text/paragraphs';
import { LEFT_OUT } from '../analysis/left-out';
import { LINK_CLASSES, linksByClass } from '../analysis/link-classes';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { HowCounted } from './HowCounted';
import type { PopupActions } from './PopupView';

/** What can be said of a text in a language that claims and speakers are not read in. */
export function OtherLanguage({ analysis, actions }: { analysis: Analysis; actions: PopupActions }) {
  const { say, count, locale } = useWords();
  const { article, links } = analysis;
  const language = article.lang && languageName(article.lang, locale);
  const byClass = linksByClass(links);
  const kinds = [...new Set(article.leftOut.map(({ kind }) => kind))].map((kind) => say(LEFT_OUT[kind])).join(', ');
  return (
    <>
      <Notice>{language ? say('notice_written_in', language) : say('notice_language')}</Notice>
      <section aria-labelledby="links">
        <HowCounted heading={say('links_heading')} id="links" />
        <ul class="rows">
          {LINK_CLASSES.slice(0, 4).map((name) => (
            <li key={name}>
              <button type="button" class="row" onClick={() => actions.openReport('links')}>
                <Icon name={name} />
                <span>{say(`class_${name}`)}</span>
                <span class="n">{byClass[name].length || say('none_found')}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="text">
        <div class="hd">
          <h2 id="text">{say('text_heading')}</h2>
          <button type="button" class="lnk" onClick={() => actions.openReport('text')}>
            {say('show_read')}
          </button>
        </div>
        <p class="meta">
          {say('words_in_paragraphs', count('words', article.wordCount), count('paragraphs', paragraphCount(article)))}{' '}
          {kinds && count('left_out', article.leftOut.length, kinds)}
        </p>
      </section>
    </>
  );
}

/** The language's name in the reader's words; undefined where the tag is malformed or unknown. */
function languageName(tag: string, locale: string): string | undefined {
  try {
    const name = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(tag.split('-')[0]!);
    return name;
  } catch {
    return undefined;
  }
}
