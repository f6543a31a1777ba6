import { useState } from 'preact/hooks';
import { useWords } from '../words';

/** Text from anywhere, a PDF for one, to be read like an article. */
export function PasteForm({ onRead }: { onRead: (pasted: { text: string; title?: string }) => void }) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) onRead({ text, ...(title.trim() ? { title: title.trim() } : {}) });
      }}
    >
      <h1>{say('paste_heading')}</h1>
      <p class="meta" id="paste-hint">
        {say('paste_hint')}
      </p>
      <label>
        {say('paste_title_label')}
        <input class="field" dir="auto" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <label>
        {say('paste_text_label')}
        <textarea
          class="field said"
          dir="auto"
          rows={14}
          required
          aria-describedby="paste-hint"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn pri">
        {say('paste_read')}
      </button>
    </form>
  );
}
