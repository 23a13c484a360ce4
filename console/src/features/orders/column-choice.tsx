import { ControlOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { COLUMNS, type Column } from './use-columns';

export function ColumnChoice({ shown, turn }: { shown: Column[]; turn: (column: Column) => void }) {
  const { t } = useTranslation();
  const choices = (
    <div role="group" aria-label={t('orders.columns.choose')} style={{ display: 'grid', gap: 6 }}>
      {COLUMNS.filter((column) => column !== 'title').map((column) => (
        <Checkbox key={column} checked={shown.includes(column)} onChange={() => turn(column)}>
          {t(`orders.columns.${column}`)}
        </Checkbox>
      ))}
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" arrow={false} content={choices}>
      <Button icon={<ControlOutlined />}>{t('orders.columns.choose')}</Button>
    </Popover>
  );
}
