import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { useCalls } from './use-calls';
import css from './desk.module.css';

export function CallTabs({ desk }: { desk: ReturnType<typeof useCalls> }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={`tab-row ${css.callTabs}`} role="tablist" aria-label={t('requests.calls')}>
        {desk.calls.map((call, index) => (
          <button key={call.id} type="button" role="tab" aria-selected={call.id === desk.call.id} onClick={() => desk.show(call.id)}>
            {call.ownerName ?? (call.search || t('requests.callOf', { n: index + 1 }))}
          </button>
        ))}
      </div>
      {desk.calls.length > 1 && (
        <Button type="text" size="small" onClick={() => desk.close(desk.call.id)}>
          {t('requests.closeCall', { name: desk.call.ownerName ?? '' })}
        </Button>
      )}
      <Button type="text" icon={<PlusOutlined />} onClick={() => desk.open()}>
        {t('requests.newCall')}
      </Button>
    </>
  );
}
