import { EyeOutlined, LockOutlined } from '@ant-design/icons';
import { Button, Popover, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReveal } from '../api/reveal';
import type { Purpose } from '../api/types';
import css from './masked-phone.module.css';
import { Refused } from './states';

const PURPOSES: Purpose[] = ['CALL_BACK', 'VISIT', 'VERIFY_IDENTITY', 'DUNNING', 'EMERGENCY'];
const SHOWN_FOR = 60_000;

/** A masked number; who has a purpose sees it for a minute, and it is written down. */
export function MaskedPhone({
  masked,
  ownerId,
  mayReveal,
  relatedTo,
  which = 0,
}: {
  masked: string;
  ownerId: string;
  mayReveal: boolean;
  /** Number of the order it is about. */
  relatedTo?: string;
  which?: number;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [phone, setPhone] = useState<string>();
  const shown = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    if (phone) {
      const timer = setTimeout(() => setPhone(undefined), SHOWN_FOR);
      return () => clearTimeout(timer);
    }
  }, [phone]);

  useEffect(() => {
    // The button that had the focus is gone: whoever cannot see hears what came in its place.
    if (phone) shown.current?.focus();
  }, [phone]);

  if (!mayReveal || phone) {
    return (
      <span ref={shown} className="masked" tabIndex={phone ? -1 : undefined}>
        {phone ?? masked}
      </span>
    );
  }
  const form = (
    <RevealForm
      ownerId={ownerId}
      relatedTo={relatedTo}
      shown={(phones) => {
        setPhone(phones[which] ?? phones[0] ?? masked);
        setOpen(false);
      }}
      cancel={() => setOpen(false)}
    />
  );
  return (
    <span className="masked">
      {masked}
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomLeft"
        arrow={false}
        destroyOnHidden
        content={form}
        title={
          <>
            <LockOutlined /> {t('owners.revealTitle')}
          </>
        }
      >
        <Button size="small" icon={<EyeOutlined />}>
          {t('owners.reveal')}
        </Button>
      </Popover>
    </span>
  );
}

function RevealForm({
  ownerId,
  relatedTo,
  shown,
  cancel,
}: {
  ownerId: string;
  relatedTo?: string;
  shown: (phones: string[]) => void;
  cancel: () => void;
}) {
  const { t } = useTranslation();
  const [purpose, setPurpose] = useState<Purpose>('CALL_BACK');
  const reveal = useReveal(ownerId);
  return (
    <form
      className={css.maskedForm}
      onSubmit={(event) => {
        event.preventDefault();
        reveal.mutate({ purpose, relatedTo }, { onSuccess: (answer) => shown(answer.phones) });
      }}
    >
      <Radio.Group value={purpose} onChange={(event) => setPurpose(event.target.value as Purpose)} aria-label={t('owners.revealPurpose')}>
        <div className={css.purposes}>
          {PURPOSES.map((one) => (
            <Radio key={one} value={one}>
              {t(`owners.purpose.${one}`)}
            </Radio>
          ))}
        </div>
      </Radio.Group>
      {relatedTo && <span className="meta">{t('owners.revealRelated', { number: relatedTo })}</span>}
      <span className="meta">{t('owners.revealHint')}</span>
      <Refused problem={reveal.error} />
      <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
        <Button size="small" onClick={cancel}>
          {t('common.cancel')}
        </Button>
        <Button size="small" type="primary" htmlType="submit" loading={reveal.isPending} autoFocus>
          {t('owners.revealSubmit')}
        </Button>
      </div>
    </form>
  );
}
