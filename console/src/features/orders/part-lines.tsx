import { DeleteOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { labelOf, unitOf, useDictionary } from '../../api/dictionaries';
import type { DictionaryEntry } from '../../api/types';
import { yuan } from '../../i18n/money';
import css from './order.module.css';

interface Line {
  material: string;
  quantity: number;
}

/** Materials with their quantities, one a line. */
export function PartLines({ lines, missing, change }: { lines: Line[]; missing?: boolean; change: (lines: Line[]) => void }) {
  const { t } = useTranslation();
  const { entries } = useDictionary('material');
  const put = (at: number, part: Partial<Line>) => change(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const options = entries.map((entry) => ({ value: entry.code, label: `${labelOf(entry)} ${priceOf(entry)}` }));
  return (
    <div className="field" role="group" aria-label={t('orders.form.parts')}>
      <span className="name">{t('orders.form.parts')}</span>
      {lines.map((line, at) => (
        <div key={at} className={css.partLine}>
          <Select
            aria-label={t('orders.form.part')}
            placeholder={t('orders.form.choose')}
            showSearch={{ optionFilterProp: 'label' }}
            value={line.material || undefined}
            options={options}
            onChange={(material: string) => put(at, { material })}
          />
          <InputNumber
            aria-label={t('orders.form.quantity')}
            style={{ width: '100%' }}
            min={0.01}
            max={10_000}
            value={line.quantity}
            onChange={(quantity) => put(at, { quantity: quantity ?? 1 })}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('orders.form.removePart')}
            onClick={() => change(lines.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => change([...lines, { material: '', quantity: 1 }])}>
          {t('orders.form.addPart')}
        </Button>
      </div>
      {missing && <span className="wrong">{t('common.required')}</span>}
    </div>
  );
}

function priceOf(material: DictionaryEntry): string {
  const { priceCents } = material.attributes;
  return priceCents ? `${yuan(Number(priceCents))}/${unitOf(material)}` : '';
}
