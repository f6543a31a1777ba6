import { firstOf, type Placed, type Role } from './role';

const PLACES = new Set([
  'comment',
  'comments',
  'commentlist',
  'commenter',
  'commentator',
  'disqus',
  'respond',
  'reply',
  'comentarios',
  'comentario',
  'commentaires',
  'kommentar',
  'kommentare',
  'kommentarer',
  'commenti',
  'reacties',
  'trackback',
  'trackbacks',
  'pingback',
  'pingbacks',
  'livefyre',
  'coral',
  'forum',
  'discussion',
]);
/** Names that say the same of what stands farther off. */
const AROUND = /\b(?:commentlist|disqus|comment)\b/;
const ASKS =
  /^\d[\d.,k]* (?:comments?|kommentare?|commentaires?|comentarios?|coment[aá]rios?|commenti|reacties|kommentarer|replies)\b|^(?:comments?|kommentare|commentaires|comentarios|reacties|talk|reply|antworten|responder)(?:\s*\(?\d*\)?)?$|join the (?:conversation|discussion)|(?:add|leave|post|write|view|read|show|see) (?:a |your |all |the )?(?:comments?|reply)|zu den kommentaren|kommentieren|diskutieren/;
const FRAGMENT = /#[\w-]*(?:comment|disqus|respond|kommentar|coment|reacties|discussion|forum)/i;

export const comment: Role = {
  label: 'Comments',
  evidence: (placed) => {
    const { anchor, inBody, near, words } = placed;
    if (leadsToComments(placed)) return 'It leads to the comments';
    if (inBody) return undefined;
    const place = firstOf(near, PLACES);
    if (place) return `It stands in a part of the page named “${place}”`;
    if (anchor.context.ancestors.some((one) => AROUND.test(one.words))) return 'It stands among the comments';
    return ASKS.test(words) ? 'Its words speak of comments' : undefined;
  },
};

/** Whether a link leads to the comments of a page. */
export function leadsToComments({ anchor: { href } }: Placed): boolean {
  return FRAGMENT.test(href.slice(0, 500));
}
