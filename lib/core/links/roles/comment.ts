import { firstOf, type Role } from './role';

const PLACES = [
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
];
const ASKS =
  /^\d[\d.,k]* (?:comments?|kommentare?|commentaires?|comentarios?|coment[aá]rios?|commenti|reacties|kommentarer|replies)\b|^(?:comments?|kommentare|commentaires|comentarios|reacties|talk|reply|antworten|responder)(?:\s*\(?\d*\)?)?$|join the (?:conversation|discussion)|(?:add|leave|post|write|view|read|show|see) (?:a |your |all |the )?(?:comments?|reply)|zu den kommentaren|kommentieren|diskutieren/i;
const FRAGMENT = /#[\w-]*(?:comment|disqus|respond|kommentar|coment|reacties|discussion|forum)/i;

export const comment: Role = {
  label: 'Comments',
  evidence: ({ anchor, inBody, near, around, words }) => {
    if (FRAGMENT.test(anchor.href.slice(0, 500))) return 'It leads to the comments';
    if (inBody) return undefined;
    const place = firstOf(near, PLACES) ?? firstOf(around, ['commentlist', 'disqus', 'comment']);
    if (place) return `It stands in a part of the page named “${place}”`;
    return ASKS.test(words) ? 'Its words speak of comments' : undefined;
  },
};
