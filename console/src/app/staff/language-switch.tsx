import { useTranslation } from 'react-i18next';
import { speak } from '../../i18n';
import css from './shell.module.css';

/** Written each in its own script: whoever cannot read the other finds theirs. */
const CHINESE = '中';
const ENGLISH = 'EN';

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const english = i18n.language === 'en';
  return (
    <span className={css.language} role="group" aria-label={t('common.language.label')}>
      <button type="button" aria-pressed={!english} onClick={() => void speak('zh-CN')}>
        {CHINESE}
        <span className="sr">{t('common.language.toChinese')}</span>
      </button>
      {'/'}
      <button type="button" aria-pressed={english} onClick={() => void speak('en')}>
        {ENGLISH}
        <span className="sr">{t('common.language.toEnglish')}</span>
      </button>
    </span>
  );
}
