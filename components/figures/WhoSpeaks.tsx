import type { Analysis } from '../../lib/core/analysis';
import { useWords } from '../words';
import { talkedAbout, voices } from './who-speaks';

/** Speakers shown; the Quotes tab has all. */
const SHOWN = 8;
const NOT_QUOTED_SHOWN = 6;

/** How many words each speaker has, in quotation marks and in paraphrase: bars for the eye, a table for everyone. */
export function WhoSpeaks({ analysis }: { analysis: Analysis }) {
  const { say, list } = useWords();
  const shown = voices(analysis).slice(0, SHOWN);
  const most = Math.max(1, ...shown.map(({ direct, reported }) => direct + reported));
  const silent = talkedAbout(analysis).slice(0, NOT_QUOTED_SHOWN);
  const share = (words: number) => `${(100 * words) / most}%`;
  return (
    <figure>
      <h2>{say('speaks_heading')}</h2>
      {shown.length === 0 ? (
        <p class="meta">{say('speaks_none')}</p>
      ) : (
        <table class="voices">
          <thead>
            <tr>
              <th scope="col">
                <span class="vh">{say('speaker')}</span>
              </th>
              <td />
              <th scope="col">
                <i class="direct" />
                <span class="vh">{say('speaks_direct')}</span>
              </th>
              <th scope="col">
                <i class="reported" />
                <span class="vh">{say('speaks_reported')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, direct, reported }) => (
              <tr key={name}>
                <th scope="row">
                  <bdi dir="auto">{name}</bdi>
                </th>
                <td aria-hidden="true">
                  <span class="bar">
                    {direct > 0 && <i class="direct" style={{ inlineSize: share(direct) }} />}
                    {reported > 0 && <i class="reported" style={{ inlineSize: share(reported) }} />}
                  </span>
                </td>
                <td>{direct || '–'}</td>
                <td>{reported || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <figcaption>
        {shown.length > 0 && (
          <p aria-hidden="true">
            <i class="key direct" /> {say('speaks_direct')} <i class="key reported" /> {say('speaks_reported')}
          </p>
        )}
        {silent.length > 0 && <p>{say('not_quoted', list(silent.map(({ name }) => name)))}</p>}
      </figcaption>
    </figure>
  );
}
