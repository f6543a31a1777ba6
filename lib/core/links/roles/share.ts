import { leadsToComments } from './comment';
import { firstOf, type Placed, type Role } from './role';

const CONTROLS = new Set([
  'share',
  'shares',
  'sharing',
  'sharebar',
  'sharetools',
  'socialshare',
  'addthis',
  'addtoany',
  'tweet',
  'print',
  'teilen',
  'partager',
  'compartir',
  'condividi',
  'del',
  'sharer',
  'shariff',
]);
const ASKS =
  /^(?:share|tweet|teilen|partager|compartir|condividi|compartilhar|delen|dela|del|jaa|udostępnij|print|drucken|imprimer|imprimir|stampa|skriv ut|save|bookmark|merken|copy link|link kopieren|e-?mail(?: (?:this|article|a friend|story))?|whatsapp|facebook|twitter|x|linkedin|pinterest|reddit|telegram|flipboard|messenger|pocket)\b|share (?:this|on|with|via|to)|(?:teilen|partager|compartir) |auf (?:facebook|twitter|whatsapp) teilen/;

export const share: Role = {
  label: 'Share button',
  evidence: (placed) => {
    const { target, destination, near, words } = placed;
    if (destination === 'share-endpoint') return 'It opens a post or message about a page';
    if (target.address.kind === 'mailto-share') return 'It opens a mail about the page';
    if (!isControl(placed) || leadsToComments(placed)) return undefined;
    const control = firstOf(near, CONTROLS);
    if (control) return `It stands among controls named “${control}”`;
    return ASKS.test(words) ? `Its words ask to share, print or save` : undefined;
  },
};

/** A control does something on the page or opens a print or mail form, instead of leading somewhere. */
function isControl({ target: { address, path, query }, destination, inline }: Placed): boolean {
  if (inline) return false;
  if (['fragment', 'self', 'javascript', 'app-scheme'].includes(address.kind)) return true;
  return (
    destination === 'same-site' &&
    /\/(?:print|drucken|email|mailto|share|save|bookmark|send)(?:[/.-]|$)|[?&](?:print|share|email)\b/.test(
      path + query,
    )
  );
}
