import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../api/types';
import { phonePaths } from '../../app/phone-paths';
import { useTimes } from '../../i18n/times';
import { PhonePage } from '../../ui/phone/frame';
import { PhoneStars } from '../../ui/phone/stars';
import { Loaded, Refused } from '../../ui/states';
import { Composer } from './composer';
import './conversations.module.css';
import { Lines, type CardPages } from './lines';
import { SelfHelp } from './self-help';
import { TypingMark, useTyping } from './typing';
import { hoursQuery, useLiveConversations, useMine, useRate, useSay } from './use-conversations';

const PAGES: CardPages = {
  ORDER: phonePaths.residentOrder,
  NOTICE: phonePaths.residentNotice,
  BILL: () => phonePaths.residentBills,
  REQUEST: () => phonePaths.residentOrders,
  COMPLAINT: phonePaths.residentComplaint,
};

/** The resident asks, the office answers. */
export default function PhoneChat() {
  const { t } = useTranslation();
  const { newest, one } = useMine();
  useLiveConversations();
  // What was resolved a while ago stays to be read; the next word begins anew.
  const goesOn = one.data?.allowedCommands.includes('ASK');
  const say = useSay(goesOn ? one.data?.id : undefined, 'questions');
  const types = useTyping(goesOn ? one.data?.id : undefined);
  const isKnown = newest.data !== undefined && (newest.data.items.length === 0 || one.data !== undefined);
  return (
    <PhonePage
      title={t('resident.chat.title')}
      back={phonePaths.resident}
      note={<Hours conversation={one.data} />}
      foot={
        isKnown && (
          <Composer
            draft="mine"
            label={t('resident.chat.ask')}
            say={say.mutateAsync}
            types={types}
            help={(typed) => <SelfHelp typed={typed} />}
          />
        )
      }
    >
      <Loaded query={newest} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <section className="phone-card">
              <h2>{t('resident.chat.hello')}</h2>
              <p className="meta">{t('resident.chat.helloHint')}</p>
              {say.isPending && <p>{say.variables.text}</p>}
            </section>
          ) : (
            <Loaded query={one} lines={6}>
              {(conversation) => (
                <>
                  <Lines
                    conversation={conversation}
                    side="RESIDENT"
                    pages={PAGES}
                    pending={say.isPending ? say.variables.text : undefined}
                  />
                  <TypingMark id={conversation.id} of="STAFF" said={conversation.lines.length} label={t('resident.chat.typing')} />
                  {conversation.allowedCommands.includes('RATE') && <Rate key={conversation.id} conversation={conversation} />}
                  {conversation.status === 'RESOLVED' && !conversation.allowedCommands.includes('RATE') && (
                    <p className="meta">{t('resident.chat.resolved')}</p>
                  )}
                </>
              )}
            </Loaded>
          )
        }
      </Loaded>
    </PhonePage>
  );
}

/** Until when somebody answers, or when the office opens. */
function Hours({ conversation }: { conversation?: Conversation }) {
  const { t } = useTranslation();
  const times = useTimes();
  const hours = useQuery(hoursQuery);
  const now = new Date();
  const words = conversation?.waiting
    ? t('resident.chat.answeredBy', { time: times.moment(conversation.waiting.due, now) })
    : conversation?.agent && conversation.status !== 'RESOLVED'
      ? t('resident.chat.with', { name: conversation.agent.name })
      : hours.data && !hours.data.open
        ? t('resident.chat.closed', { time: times.moment(hours.data.from, now) })
        : undefined;
  return words ? (
    <p className="note flat" role="status">
      {words}
    </p>
  ) : null;
}

function Rate({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const [stars, choose] = useState(0);
  const rate = useRate(conversation.id);
  return (
    <section className="phone-card">
      <PhoneStars name={t('resident.chat.rate')} stars={stars} choose={choose} />
      <Refused problem={rate.error} />
      <button type="button" className="phone-button solid" disabled={stars === 0 || rate.isPending} onClick={() => rate.mutate({ stars })}>
        {t('resident.chat.sendRating')}
      </button>
    </section>
  );
}
