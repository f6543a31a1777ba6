import { Storage, type StorageProps } from '../library/Storage';
import { useWords } from '../words';
import { Row } from './Row';

/** What is saved, and the way to it. */
export function LibrarySection({ storage }: { storage: StorageProps }) {
  const { say } = useWords();
  return (
    <section id="library" aria-labelledby="library-heading">
      <h2 id="library-heading">{say('options_library')}</h2>
      <Row label={say('welcome_device')}>
        <Storage {...storage} />
        <p>
          <a class="lnk" href="library.html">
            {say('library_open')}
          </a>
        </p>
      </Row>
    </section>
  );
}
