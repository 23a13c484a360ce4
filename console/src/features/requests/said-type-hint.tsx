import { BulbOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useDictionary } from '../../api/dictionaries';
import type { SaidType } from './said-type';
import css from './desk.module.css';

/** A kind of trouble that fits what was said, and why; nobody has to take it. */
export function SaidTypeHint({ meant, take }: { meant: SaidType; take: () => void }) {
  const { t } = useTranslation();
  const { labelOf } = useDictionary('request-type');
  return (
    <div className={css.suggestion} role="status">
      <button type="button" className="plain-button" onClick={take}>
        <BulbOutlined aria-hidden /> {t('requests.suggestedType', { type: labelOf(meant.code) })}
      </button>
      <span>{t(`requests.sure.${meant.sure}`)}</span>
      {meant.phrases.map((phrase) => (
        <span key={phrase}>{t('requests.because.phrase', { phrase })}</span>
      ))}
    </div>
  );
}
