import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../i18n/problem-words';
import { Problem } from '../api/problem';
import { saveCsv, type Cell } from './csv';
import css from './export-button.module.css';
import { Icon } from './icons';
import { toast } from './toast';

/** What is shown, as a file: for a spreadsheet, or as plain text. */
export function ExportButton({ name, rows, disabled }: { name: string; rows: () => Cell[][]; disabled?: boolean }) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const [busy, setBusy] = useState(false);
  const workbook = async () => {
    setBusy(true);
    try {
      // Only who wants a workbook loads what writes one.
      const { saveWorkbook } = await import('./workbook');
      await saveWorkbook(name, rows());
    } catch (failure) {
      toast(words(Problem.of(failure)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className={css.export} role="group" aria-label={t('common.table.export')}>
      <Icon name="import" />
      <button type="button" className="link-button" disabled={disabled || busy} onClick={() => void workbook()}>
        {t('common.table.workbook')}
      </button>
      <button type="button" className="link-button" disabled={disabled} onClick={() => saveCsv(name, rows())}>
        {t('common.table.plainText')}
      </button>
    </span>
  );
}
