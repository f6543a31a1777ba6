import { useRef, useState } from 'preact/hooks';
import { useWords } from '../words';
import { Row } from './Row';

/** What there is to see and to do about single sites. */
export interface SitesProps {
  readonly sites: readonly { readonly host: string; readonly rule: 'always' | 'never' }[];
  /** Patterns of addresses the browser lets us read although nothing here asked for it. */
  readonly unused: readonly string[];
  /** A site to fill in. */
  readonly suggested?: string | undefined;
  /** Must ask the browser at once, in the click. Answers why nothing came of it, if so. */
  set(typed: string, rule: 'always' | 'never'): Promise<'not-a-site' | 'refused' | undefined>;
  remove(host: string): Promise<void>;
  giveBack(origin: string): Promise<void>;
}

/** Sites that are read as they open, and sites that are left alone; each can be taken off the list again. */
export function SitesSection({ sites, unused, suggested = '', set, remove, giveBack }: SitesProps) {
  const { say } = useWords();
  const [typed, setTyped] = useState(suggested);
  const [told, setTold] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const make = async (rule: 'always' | 'never') => {
    const failure = await set(typed, rule);
    setRefused(failure === 'not-a-site');
    if (failure === 'not-a-site') setTold(say('sites_unknown'));
    else if (failure) setTold(say('sites_refused', typed.trim()));
    else {
      setTold(say(`sites_now_${rule}`, typed.trim()));
      setTyped('');
    }
    field.current?.focus();
  };
  const take = async (host: string, taking: Promise<void>) => {
    await taking;
    setTold(say('sites_removed', host));
    // Its button is gone, and the focus with it.
    field.current?.focus();
  };
  return (
    <section id="sites" aria-labelledby="sites-heading">
      <h2 id="sites-heading">{say('options_sites')}</h2>
      <p class="prose">{say('sites_text')}</p>
      <Row label={say('sites_add')}>
        <div class="site-form">
          <input
            ref={field}
            class="field"
            dir="ltr"
            type="text"
            inputMode="url"
            autocapitalize="none"
            spellcheck={false}
            placeholder="example.org"
            aria-label={say('sites_add')}
            aria-invalid={refused}
            aria-describedby="sites-told sites-meaning"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="button" class="btn" onClick={() => make('always')}>
            {say('sites_always')}
          </button>
          <button type="button" class="btn" onClick={() => make('never')}>
            {say('sites_never')}
          </button>
        </div>
        <p id="sites-told" class="meta" role="status">
          {told}
        </p>
        <p id="sites-meaning" class="meta">
          {say('sites_meaning')}
        </p>
      </Row>
      <Row label={say('sites_chosen')}>
        {sites.length + unused.length === 0 && <p class="meta none">{say('sites_none')}</p>}
        <ul class="sites">
          {sites.map(({ host, rule }) => (
            <li key={host}>
              <bdi dir="ltr">{host}</bdi>
              <span class="meta">{say(`sites_is_${rule}`)}</span>
              <button
                type="button"
                class="lnk"
                aria-label={say('sites_remove_this', host)}
                onClick={() => take(host, remove(host))}
              >
                {say('sites_remove')}
              </button>
            </li>
          ))}
          {unused.map((origin) => (
            <li key={origin}>
              <bdi dir="ltr">{origin}</bdi>
              <span class="meta">{say('sites_unused')}</span>
              <button
                type="button"
                class="lnk"
                aria-label={say('sites_remove_this', origin)}
                onClick={() => take(origin, giveBack(origin))}
              >
                {say('sites_remove')}
              </button>
            </li>
          ))}
        </ul>
      </Row>
    </section>
  );
}
