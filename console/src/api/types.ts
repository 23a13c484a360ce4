import type { components as Audit } from './audit.gen';
import type { components as Billing } from './billing.gen';
import type { components as Notification } from './notification.gen';
import type { components as Owner } from './owner.gen';
import type { components as Survey } from './survey.gen';
import type { components as Workorder } from './workorder.gen';

/** The services' views under the names by which the screens call them. */
export type Order = Workorder['schemas']['OrderView'];
export type OrderStatus = Order['status'];
export type OrderCommand = Order['allowedCommands'][number];
export type Priority = Order['priority'];
export type Clock = Workorder['schemas']['ClockView'];
export type ClockInterval = Workorder['schemas']['LedgerClockInterval'];
export type Candidate = Workorder['schemas']['CandidateView'];
export type TimelineEntry = Workorder['schemas']['TimelineEntry'];

export type Me = Owner['schemas']['MeView'];
export type OwnerRecord = Owner['schemas']['OwnerView'];
export type UnitLink = Owner['schemas']['LinkView'];
export type Unit = Owner['schemas']['UnitView'];
export type Building = Owner['schemas']['BuildingView'];
export type Community = Owner['schemas']['CommunityView'];
export type DictionaryEntry = Owner['schemas']['EntryView'];
export type Import = Owner['schemas']['ImportView'];
export type Job = Owner['schemas']['JobView'];
export type Purpose = Owner['schemas']['OwnerPurpose'];

export type Message = Notification['schemas']['MessageView'];
export type Notice = Notification['schemas']['NoticeView'];
export type Conversation = Notification['schemas']['ConversationView'];
export type ConversationRow = Notification['schemas']['ConversationItem'];
export type Line = Conversation['lines'][number];
export type Said = Notification['schemas']['ConversationLineRequest'];
export type BoardNotice = Notification['schemas']['BoardView'];
export type Tariff = Billing['schemas']['TariffView'];
export type BillRun = Billing['schemas']['BillRunView'];
export type BillDraft = Billing['schemas']['DraftView'];
export type Charged = NonNullable<Bill['lines'][number]['charged']>;
export type Bill = Billing['schemas']['BillView'];
export type Payment = Billing['schemas']['PaymentView'];
export type Account = Billing['schemas']['AccountView'];
export type Questionnaire = Survey['schemas']['QuestionnaireView'];
export type Question = Questionnaire['questions'][number];
export type Answer = NonNullable<Survey['schemas']['SheetView']['answers']>[number];
export type TrailEntry = Audit['schemas']['EntryView'];
export type DeadLetter = Owner['schemas']['DeadLetterView'];
