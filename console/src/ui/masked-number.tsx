import { EyeOutlined, LockOutlined } from '@ant-design/icons';
import { Button, Popover, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReveal, type RevealOf } from '../api/reveal';
import type { Purpose, Revealed } from '../api/types';
import css from './masked-number.module.css';
import { Refused } from './states';

const PURPOSES: Purpose[] = ['CALL_BACK', 'VISIT', 'VERIFY_IDENTITY', 'DUNNING', 'EMERGENCY'];
const SHOWN_FOR = 60_000;

/** A masked number; who has a purpose sees it for a minute, and it is written down. */
export function MaskedNumber({
  masked,
  of,
  mayReveal,
  relatedTo,
  which = 0,
  purposes = PURPOSES,
  pick,
}: {
  masked: string;
  of: RevealOf;
  mayReveal: boolean;
  /** Number of the order it is about. */
  relatedTo?: string;
  which?: number;
  /** For what it may be seen; the first is meant when nothing is chosen. */
  purposes?: readonly Purpose[];
  /** Which of the numbers it is, where it is none of the phones. */
  pick?: (revealed: Revealed) => string | undefined;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [number, setNumber] = useState<string>();
  const shown = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    if (number) {
      const timer = setTimeout(() => setNumber(undefined), SHOWN_FOR);
      return () => clearTimeout(timer);
    }
  }, [number]);

  useEffect(() => {
    // The button that had the focus is gone: whoever cannot see hears what came in its place.
    if (number) shown.current?.focus();
  }, [number]);

  if (!mayReveal || number) {
    return (
      <span ref={shown} className="masked" tabIndex={number ? -1 : undefined}>
        {number ?? masked}
      </span>
    );
  }
  const form = (
    <RevealForm
      of={of}
      relatedTo={relatedTo}
      purposes={purposes}
      shown={(revealed) => {
        setNumber((pick ? pick(revealed) : (revealed.phones[which] ?? revealed.phones[0])) ?? masked);
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
  of,
  relatedTo,
  purposes,
  shown,
  cancel,
}: {
  of: RevealOf;
  relatedTo?: string;
  purposes: readonly Purpose[];
  shown: (revealed: Revealed) => void;
  cancel: () => void;
}) {
  const { t } = useTranslation();
  const [purpose, setPurpose] = useState<Purpose>(purposes[0] ?? 'CALL_BACK');
  const reveal = useReveal(of);
  return (
    <form
      className={css.maskedForm}
      onSubmit={(event) => {
        event.preventDefault();
        reveal.mutate({ purpose, relatedTo }, { onSuccess: shown });
      }}
    >
      <Radio.Group value={purpose} onChange={(event) => setPurpose(event.target.value as Purpose)} aria-label={t('owners.revealPurpose')}>
        <div className={css.purposes}>
          {purposes.map((one) => (
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
