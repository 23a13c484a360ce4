import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import type { Import } from '../../api/types';
import { Refused } from '../../ui/states';
import { templateOf } from './template';
import css from './imports.module.css';

/** An empty spreadsheet of what is imported, for whoever has none. */
export function TemplateButton({ kind }: { kind: Import['kind'] }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async () => {
    setProblem(null);
    try {
      // Only who wants a workbook loads what writes one.
      const { saveWorkbook } = await import('../../ui/workbook');
      await saveWorkbook(
        t('imports.templateName', { kind: t(`imports.kinds.${kind}`) }),
        templateOf(
          kind,
          (field) => t(`imports.headings.${field}`),
          (field) => t(`imports.examples.${field}`),
        ),
      );
    } catch (failure) {
      setProblem(Problem.of(failure));
    }
  };
  return (
    <div className={css.template}>
      <Button icon={<DownloadOutlined />} onClick={() => void save()}>
        {t('imports.template', { kind: t(`imports.kinds.${kind}`) })}
      </Button>
      <span className="meta">{t('imports.templateHint')}</span>
      <Refused problem={problem} />
    </div>
  );
}
