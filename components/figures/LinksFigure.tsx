import type { Analysis } from '../../lib/core/analysis';
import { distinct, paragraphOf } from '../../lib/core/text/paragraphs';
import { LINK_CLASSES, linksByClass } from '../analysis/link-classes';
import { Icon } from '../ui/Icon';
import { useWords } from '../words';
import { namedParagraphs } from './named-paragraphs';

/** Links of the text by class with their paragraphs, and how many others of the page were set aside. */
export function LinksFigure({ analysis: { article, links } }: { analysis: Analysis }) {
  const words = useWords();
  const { say, count } = words;
  const byClass = linksByClass(links);
  const classes = LINK_CLASSES.filter((name, turn) => turn < 4 || byClass[name].length);
  const inText = LINK_CLASSES.reduce((sum, name) => sum + byClass[name].length, 0);
  return (
    <figure>
      <h2>{say('links_heading')}</h2>
      <ul class="link-classes">
        {classes.map((name) => {
          const paragraphs = distinct(byClass[name].flatMap(({ span }) => (span ? [paragraphOf(article, span)] : [])));
          return (
            <li key={name}>
              <Icon name={name} />
              <span>
                {say(`class_${name}`)}{' '}
                {paragraphs.length > 0 && <span class="meta">{namedParagraphs(words, paragraphs)}</span>}
              </span>
              <b>{byClass[name].length || say('none_found')}</b>
            </li>
          );
        })}
      </ul>
      <figcaption>
        {count('links_counted', inText)} {links.length > inText && count('links_set_aside', links.length - inText)}
      </figcaption>
    </figure>
  );
}
