import type { Article } from '../core/article';
import type { Metadata } from './metadata/metadata';
import type { Box, PageTree, Piece } from './page-tree';

/** Ids and classes of boxes that stand where a closed page breaks off. */
const WALL_WORDS =
  /pay-?wall|regwall|reg-?gate|metered|piano|premium-?(?:wall|box|gate|teaser)|subscribe-?(?:wall|gate|prompt)|subscription-?(?:wall|gate|required)|barrier|plus-?(?:wall|gate)|offer-?(?:page|box|teaser)|locked/i;
/** Lines that ask for a subscription to read on. */
const WALL_TEXT =
  /(?:to (?:continue|keep) reading|(?:continue|keep) reading (?:with|for|by)|^keep reading[.…!:]*$|already (?:a )?(?:subscriber|member)|subscribe (?:now )?(?:to|for) (?:read|unlock|full|unlimited)|this (?:article|story|content) is (?:only )?(?:for|available to) (?:\p{L}+ )?(?:subscribers|members)|unlock (?:this|the) (?:article|story)|weiterlesen mit|jetzt weiterlesen|bereits abonnent|nur für abonnenten|réservé aux abonnés|déjà abonné|ya eres suscriptor|solo para suscriptores|contenuto riservato|exclusivo para assinantes|alleen voor abonnees|endast för prenumeranter|for abonnenter)/iu;
const ENDS = /[.!?。！？۔؟।"”’»)\]]\s*$/u;

/** Longer texts are hardly the free beginning of a closed page. */
const MOST_WORDS = 400;

/** Whether a line asks for a subscription to read on: "This article is for subscribers." */
export function asksToSubscribe(text: string): boolean {
  return text.length < 300 && WALL_TEXT.test(text);
}

/** A box that calls itself a wall. Paragraphs of a closed article do so too, on pages that hide them later. */
export function isWallBox({ tag, id, words }: Box): boolean {
  return tag !== 'p' && WALL_WORDS.test(`${id} ${words}`);
}

/** Whether the page shows only a part of its article, by its own word and by how the text ends. */
export function cutOffOf(
  page: PageTree,
  metadata: Metadata,
  kept: readonly Piece[],
  wordCount: number,
): Article['cutOff'] {
  const last = kept.at(-1);
  if (!last) return undefined;
  const broken =
    /(?:…|\.\.\.|\[\.\.\.\]|\[…\])\s*$/u.test(last.text) ||
    (last.kind === 'paragraph' && last.text.length > 60 && !ENDS.test(last.text));
  const walled = page.pieces.some(
    ({ text, order, box }) =>
      order > last.order - 3 &&
      order < last.order + 25 &&
      !box.hidden &&
      (isWallBox(box) || (box.parent !== undefined && isWallBox(box.parent)) || asksToSubscribe(text)),
  );
  if (
    wordCount < MOST_WORDS &&
    ((walled && (broken || metadata.isClosed || wordCount < 200)) || (metadata.isClosed && broken))
  )
    return 'paywall';
  const isLastOfPage = page.pieces.at(-1) === last;
  return broken && isLastOfPage ? 'unfinished' : undefined;
}
