import { Fragment, useEffect, useRef, useSyncExternalStore, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Conversation, Line } from '../../api/types';
import { Moment } from '../../ui/moment';
import { Photos } from '../../ui/photo';
import css from './conversations.module.css';
import { useReading } from './use-conversations';

export type Side = Line['side'];

type Card = NonNullable<Line['card']>;
export type ShownCard = Card;

/** Where the reader opens what is shown with a line; what has no page there is only named. */
export type CardPages = Readonly<Partial<Record<Card['kind'], (id: string) => string>>>;

/** Cards whose page has to be found first. */
export type CardLinks = Readonly<Partial<Record<Card['kind'], ComponentType<{ card: Card }>>>>;

const NO_LINKS: CardLinks = {};

/** What was said, the newest at the foot; one's own side stands on the right. */
export function Lines({
  conversation,
  side,
  pages,
  cards = NO_LINKS,
  pending,
}: {
  conversation: Conversation;
  side: Side;
  pages: CardPages;
  cards?: CardLinks;
  pending?: string;
}) {
  const { t } = useTranslation();
  const end = useRef<HTMLLIElement>(null);
  const last = conversation.lines.at(-1)?.number;
  useEffect(() => {
    end.current?.scrollIntoView?.({ block: 'end' });
  }, [last, pending]);
  useRead(conversation, side);
  const readByOther = side === 'STAFF' ? conversation.readByResident : conversation.readByStaff;
  const mine = conversation.lines.filter((line) => line.side === side);
  const lastRead = mine.filter(({ number }) => number <= readByOther).at(-1)?.number;
  return (
    // What was said before is read by keys too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ol className={css.lines} tabIndex={0} aria-label={t('common.chat.said')} aria-live="polite">
      {conversation.lines.map((line) => (
        <Fragment key={line.number}>
          <Bubble
            conversation={conversation}
            line={line}
            pages={pages}
            cards={cards}
            own={line.side === side}
            read={line.number === lastRead}
          />
          {conversation.notes
            .filter(({ below }) => below === line.number)
            .map((note) => (
              <li key={`${note.below}-${note.at}`} className={css.lineNote}>
                <span className="meta">
                  {t('common.chat.noteOf', { name: note.name })} <Moment at={note.at} />
                </span>
                <p>{note.text}</p>
              </li>
            ))}
        </Fragment>
      ))}
      {pending !== undefined && (
        <li className={css.line} data-own="true" data-pending="true">
          <p>{pending}</p>
          <span className="meta">{t('common.chat.sending')}</span>
        </li>
      )}
      <li ref={end} aria-hidden="true" />
    </ol>
  );
}

function Bubble({
  conversation,
  line,
  pages,
  cards,
  own,
  read,
}: {
  conversation: Conversation;
  line: Line;
  pages: CardPages;
  cards: CardLinks;
  own: boolean;
  read: boolean;
}) {
  const { t } = useTranslation();
  return (
    <li className={css.line} data-own={own}>
      <span className="meta">
        {line.name} <Moment at={line.at} />
      </span>
      {line.text && <p>{line.text}</p>}
      <Photos ids={line.photos} holder={`conversations/${conversation.id}`} />
      {line.card && <CardLink card={line.card} pages={pages} cards={cards} />}
      {read && <span className="meta">{t('common.chat.read')}</span>}
    </li>
  );
}

/** A record that is shown with a line, opened on the reader's own pages. */
function CardLink({ card, pages, cards }: { card: Card; pages: CardPages; cards: CardLinks }) {
  const Found = cards[card.kind];
  return Found ? <Found card={card} /> : <CardOf card={card} to={pages[card.kind]?.(card.id)} />;
}

export function CardOf({ card, to }: { card: Card; to: string | undefined }) {
  const { t } = useTranslation();
  const label = t(`words.card.${card.kind}`, { label: card.label });
  return to ? (
    <Link className={css.lineCard} to={to}>
      {label}
    </Link>
  ) : (
    <span className={css.lineCard}>{label}</span>
  );
}

const visible = () => document.visibilityState === 'visible';
const onVisible = (told: () => void) => {
  document.addEventListener('visibilitychange', told);
  return () => document.removeEventListener('visibilitychange', told);
};

/** Whoever has it before their eyes reads it. */
function useRead(conversation: Conversation, side: Side) {
  const isSeen = useSyncExternalStore(onVisible, visible);
  const { mutate } = useReading(conversation.id);
  const told = useRef(0);
  const read = side === 'STAFF' ? conversation.readByStaff : conversation.readByResident;
  const upTo = conversation.lines.filter((line) => line.side !== side).at(-1)?.number ?? 0;
  useEffect(() => {
    if (isSeen && upTo > read && upTo > told.current) {
      told.current = upTo;
      mutate({ upTo });
    }
  }, [isSeen, upTo, read, mutate]);
}
