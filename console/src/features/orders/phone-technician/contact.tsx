import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/me';
import { useReveal } from '../../../api/reveal';
import type { ContactPurpose, Order, OrderStatus } from '../../../api/types';
import { Icon } from '../../../ui/icons';
import { PhoneChoice, PhoneSheet } from '../../../ui/phone/sheet';
import { Refused } from '../../../ui/states';

/** What somebody on the way calls for. */
const PURPOSES = ['VISIT', 'CALL_BACK', 'EMERGENCY'] as const satisfies ContactPurpose[];

/** From the acceptance on, while there is something to call about: before and afterwards the service says no. */
const THEIRS: OrderStatus[] = ['ACCEPTED', 'IN_PROGRESS', 'WAITING_PARTS', 'ON_HOLD'];

type Why = (typeof PURPOSES)[number];

/** Whom to call about an order: who was named with it, else its owner, whose number is shown for a purpose. */
export function Contact({ order }: { order: Order }) {
  const { t } = useTranslation();
  const mayReveal = useMay()('owner:reveal');
  const [asking, setAsking] = useState(false);
  const [phones, setPhones] = useState<string[]>();
  // A masked number dials nobody.
  const masked = order.contactPhone?.includes('*');
  if (order.contactPhone && !masked) {
    return <Call name={order.contactName} phone={order.contactPhone} />;
  }
  if (phones) {
    return phones.length > 0 ? (
      phones.map((phone) => <Call key={phone} phone={phone} />)
    ) : (
      <p className="meta">{t('technician.call.none')}</p>
    );
  }
  const title = order.ownerId ? t('technician.call.owner') : t('technician.call.contact', { who: order.contactName });
  if (!(order.ownerId || masked) || !mayReveal || !THEIRS.includes(order.status)) {
    return order.contactName || masked ? <p>{[order.contactName, order.contactPhone].filter(Boolean).join(' ')}</p> : null;
  }
  return (
    <>
      <button type="button" className="phone-button" onClick={() => setAsking(true)}>
        <Icon name="phone" /> {title}
      </button>
      {asking && <AskPurpose order={order} title={title} shown={setPhones} close={() => setAsking(false)} />}
    </>
  );
}

/** The number in full is a link: a tap dials. */
function Call({ name, phone }: { name?: string; phone: string }) {
  const { t } = useTranslation();
  return (
    <a
      className="phone-button"
      href={`tel:${phone.replaceAll(/[^\d+*#]/g, '')}`}
      aria-label={t('technician.call.dial', { who: [name, phone].filter(Boolean).join(' ') })}
    >
      <Icon name="phone" /> {[name, phone].filter(Boolean).join(' ')}
    </a>
  );
}

function AskPurpose({ order, title, shown, close }: { order: Order; title: string; shown: (phones: string[]) => void; close: () => void }) {
  const { t } = useTranslation();
  const [purpose, setPurpose] = useState<Why>('VISIT');
  const reveal = useReveal(order.ownerId ? { owner: order.ownerId } : { order: order.id });
  return (
    <PhoneSheet
      title={title}
      sendName={t('technician.call.show')}
      sendable={!reveal.isPending}
      send={() =>
        reveal.mutate(
          { purpose, relatedTo: order.number },
          {
            onSuccess: ({ phones }) => {
              shown(phones);
              close();
            },
          },
        )
      }
      close={close}
    >
      <PhoneChoice
        name={t('technician.call.purpose')}
        options={PURPOSES.map((value) => ({ value, label: t(`technician.call.purposes.${value}`) }))}
        chosen={purpose}
        choose={(next) => setPurpose(next as Why)}
      />
      <p className="meta">{t('technician.call.recorded')}</p>
      <Refused problem={reveal.error} />
    </PhoneSheet>
  );
}
