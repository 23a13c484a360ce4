import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useDraft } from '../../ui/drafts';
import { PhotoPicker } from '../../ui/photo-picker';
import { Refused } from '../../ui/states';
import type { Said } from '../../api/types';
import css from './conversations.module.css';

const LONGEST = 1000;
const MOST_PHOTOS = 4;

interface Typed {
  text: string;
  photos: string[];
}

const focusOn = (id: string) => document.getElementById(id)?.focus();

/** What is typed stays until it has been taken: a line that breaks off loses nothing. */
export function Composer({
  draft,
  say,
  enterSends,
  label,
  help,
  types,
}: {
  /** Whose words they are; each conversation keeps its own. */
  draft: string;
  say: (said: Said) => Promise<unknown>;
  enterSends?: boolean;
  label: string;
  /** What helps with the words that stand there, and may put others in their place. */
  help?: (text: string, put: (text: string) => void) => ReactNode;
  /** Called with every key. */
  types: () => void;
}) {
  const { t } = useTranslation();
  const typed = useDraft<Typed>(`say.${draft}`, { text: '', photos: [] });
  const [problem, setProblem] = useState<Problem | null>(null);
  const sends = useRef(false);
  const [uploads, upload] = useState(false);
  const id = useId();
  const { text, photos } = typed.value;
  const send = async () => {
    if (sends.current || uploads || text.trim() === '') {
      return;
    }
    sends.current = true;
    setProblem(null);
    try {
      await say({ text: text.trim(), photos });
      typed.clear();
    } catch (failure) {
      setProblem(Problem.of(failure));
    } finally {
      sends.current = false;
      focusOn(id);
    }
  };
  // Enter that ends a composition of an input method sends nothing.
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && (event.ctrlKey || event.metaKey || (enterSends && !event.shiftKey))) {
      event.preventDefault();
      void send();
    }
  };
  return (
    <div className={css.composer}>
      {help?.(text, (words) => {
        typed.set((before) => ({ ...before, text: words.slice(0, LONGEST) }));
        focusOn(id);
      })}
      <textarea
        id={id}
        aria-label={label}
        placeholder={label}
        rows={2}
        maxLength={LONGEST}
        value={text}
        onChange={({ target }) => {
          types();
          typed.set((before) => ({ ...before, text: target.value }));
        }}
        onKeyDown={press}
      />
      <div className={css.composerFoot}>
        <PhotoPicker
          photos={photos}
          most={MOST_PHOTOS}
          feature="conversations"
          label={t('common.chat.photos')}
          busy={upload}
          change={(next) => typed.set((before) => ({ ...before, photos: next(before.photos) }))}
        />
        <button type="button" className="plain-button solid" disabled={uploads || text.trim() === ''} onClick={() => void send()}>
          {t('common.chat.send')}
        </button>
      </div>
      <Refused problem={problem} />
    </div>
  );
}
