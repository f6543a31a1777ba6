import type { Analysis, Entity } from '../analysis';
import type { Action } from '../entities/actions';
import { utterancesOf } from '../quotations/utterances';
import { distinct, paragraphOf } from '../text/paragraphs';
import { indexAt, textAt } from '../text/spans';
import type { Card, CardRow, CardSymbol, CardWords } from './cards';

/** Paragraphs, deeds and quotations named at most; the report has all. */
const MOST_PARAGRAPHS = 6;
const MOST_ACTIONS = 5;
const MOST_QUOTES = 2;

/** What a reader is told about one actor; `actions` are its own, in reading order. */
export function actorCard(
  { id, name, aliases, role, roleSpan, mentions }: Entity,
  symbol: CardSymbol & Entity['kind'],
  analysis: Analysis,
  actions: readonly Action[],
  say: CardWords,
): Card {
  const { article, quotations, sentences } = analysis;
  const named = mentions.filter(({ form }) => form === 'name');
  const paragraphs = distinct(mentions.map((mention) => paragraphOf(article, mention)));
  const signs = paragraphs.slice(0, MOST_PARAGRAPHS).map((paragraph) => say('paragraph_sign', paragraph));
  const where = `${signs.join(', ')}${paragraphs.length > signs.length ? ' …' : ''}`;
  const own = utterancesOf(quotations, id);
  const direct = own.filter((quotation) => quotation.direct);
  const roleSentence = roleSpan && sentences[indexAt(sentences, roleSpan.start)];
  return {
    id,
    symbol,
    name,
    heading: name,
    shown: [],
    rows: [
      ...(role
        ? [
            {
              label: say('card_role'),
              text: role,
              isPrinted: true as const,
              ...(roleSentence ? { printed: [textAt(article.text, roleSentence)] } : {}),
            },
          ]
        : []),
      ...(aliases.length ? [{ label: say('card_aliases'), text: aliases.join(', '), isPrinted: true as const }] : []),
      { label: say('card_mentions'), text: say('card_mentions_in', named.length, where) },
      {
        label: say('card_quoted'),
        text: say('card_quotes', direct.length, own.length - direct.length),
        ...(direct.length
          ? { printed: direct.slice(0, MOST_QUOTES).map((quotation) => textAt(article.text, quotation)) }
          : {}),
      },
      ...actionRow('acts', 'card_acts', analysis, actions, say),
      ...actionRow('is-acted-on', 'card_acted_on', analysis, actions, say),
    ],
  };
}

/** The verbs as printed with their paragraphs; no row where there are none. */
function actionRow(
  part: Action['part'],
  label: 'card_acts' | 'card_acted_on',
  { article }: Analysis,
  actions: readonly Action[],
  say: CardWords,
): readonly CardRow[] {
  const verbs = actions.flatMap((action) => (action.part === part && action.verb ? [action.verb] : []));
  if (verbs.length === 0) return [];
  const told = verbs
    .slice(0, MOST_ACTIONS)
    .map((verb) => `“${textAt(article.text, verb)}” ${say('paragraph_sign', paragraphOf(article, verb))}`);
  return [{ label: say(label), text: `${told.join(', ')}${verbs.length > told.length ? ' …' : ''}` }];
}
