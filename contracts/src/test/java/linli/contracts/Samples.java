package linli.contracts;

import static linli.contracts.owner.OwnerEvent.Relation.OWNER;
import static linli.contracts.owner.StaffEvent.ScopeKind.COMMUNITIES;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import linli.contracts.billing.ArrearsEvent;
import linli.contracts.billing.BillEvent;
import linli.contracts.billing.BillRunEvent;
import linli.contracts.billing.ClosingEvent;
import linli.contracts.billing.DunningEvent;
import linli.contracts.billing.LateFeeEvent;
import linli.contracts.billing.LateFeeRuleEvent;
import linli.contracts.billing.MeterEvent;
import linli.contracts.billing.PaymentEvent;
import linli.contracts.billing.PoolSumEvent;
import linli.contracts.billing.ReliefEvent;
import linli.contracts.billing.TariffEvent;
import linli.contracts.notification.AnswerEvent;
import linli.contracts.notification.BoardPostEvent;
import linli.contracts.notification.BoardPostEvent.ReportReason;
import linli.contracts.notification.BoardRulesEvent;
import linli.contracts.notification.ConversationEvent;
import linli.contracts.notification.ConversationEvent.Agent;
import linli.contracts.notification.ConversationEvent.Side;
import linli.contracts.notification.LobbyPageEvent;
import linli.contracts.notification.MessageEvent;
import linli.contracts.notification.NoticeEvent;
import linli.contracts.notification.NoticeEvent.Category;
import linli.contracts.notification.TemplateEvent;
import linli.contracts.operations.OperationEvent;
import linli.contracts.owner.BuildingEvent;
import linli.contracts.owner.CalendarEvent;
import linli.contracts.owner.CommunityEvent;
import linli.contracts.owner.DictionaryEvent;
import linli.contracts.owner.DuplicateEvent;
import linli.contracts.owner.ImportEvent;
import linli.contracts.owner.MoveEvent;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.PersonKeyEvent;
import linli.contracts.owner.PostEvent;
import linli.contracts.owner.PropertyUnitEvent;
import linli.contracts.owner.SignInEvent;
import linli.contracts.owner.StaffEvent;
import linli.contracts.owner.TransferEvent;
import linli.contracts.survey.ImprovementEvent;
import linli.contracts.survey.InvitationEvent;
import linli.contracts.survey.QuestionnaireEvent;
import linli.contracts.survey.RatingEvent;
import linli.contracts.workorder.AppointmentWindow;
import linli.contracts.workorder.ComplaintEvent;
import linli.contracts.workorder.ComplaintGrade;
import linli.contracts.workorder.ComplimentEvent;
import linli.contracts.workorder.DispatchPolicyEvent;
import linli.contracts.workorder.DutyEvent;
import linli.contracts.workorder.EscalationEvent;
import linli.contracts.workorder.HandoverEvent;
import linli.contracts.workorder.Payer;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.RequestEvent;
import linli.contracts.workorder.RequestStatus;
import linli.contracts.workorder.RosterEvent;
import linli.contracts.workorder.StockEvent;
import linli.contracts.workorder.SuggestionEvent;
import linli.contracts.workorder.TeamEvent;
import linli.contracts.workorder.TechnicianEvent;
import linli.contracts.workorder.WorkOrderEvent;

/**
 * One story told in events, one of each: on 24 November 2026 the angle valve under 张伟's kitchen
 * sink in 3-2-1201 leaks, and 李强 mends it.
 */
final class Samples {

    private static final UUID EAST_REGION = id(1);
    private static final UUID LAKESIDE = id(2);
    private static final UUID BUILDING_3 = id(3);
    private static final UUID UNIT_3_2_1201 = id(4);
    private static final UUID ZHANG_WEI = id(5);
    private static final UUID LI_QIANG = id(6);
    private static final UUID CHEN_JING = id(7);
    private static final UUID STEWARDS_POST = id(8);
    private static final UUID ANGLE_VALVE = id(9);
    private static final UUID SPREADSHEET = id(10);
    private static final UUID REQUEST = id(11);
    private static final UUID PHOTO = id(12);
    private static final UUID AFTER_PHOTO = id(99);
    private static final UUID ORDER = id(13);
    private static final UUID MESSAGE = id(14);
    private static final UUID NOTICE = id(100);
    private static final UUID FORMER_NOTICE = id(104);
    private static final UUID CONVERSATION = id(115);
    private static final UUID BOARD_POST = id(181);
    private static final UUID BOARD_RULES = id(182);
    private static final UUID LOBBY_PAGE = id(183);
    private static final String ASKED = "ZX261124-0001";
    private static final String POSTED = "LY261124-0003";
    private static final String NOTICE_NUMBER = "TZ261124-0003";
    private static final String WATER_OFF = "3 栋停水通知";
    private static final UUID TARIFF = id(101);
    private static final UUID BILL_RUN = id(102);
    private static final String BILL_RUN_NUMBER = "CZ261201-0001";
    private static final UUID QUESTIONNAIRE = id(103);
    private static final UUID DUNNING_CASE = id(105);
    private static final UUID LATE_FEE_RULE = id(116);
    private static final UUID RELIEF = id(247);
    private static final UUID CLOSING = id(184);
    private static final UUID TEMPLATE = id(197);
    private static final UUID LATE_FEE = id(117);
    private static final UUID LATE_FEE_BILL = id(118);
    private static final String RECEIPT_NUMBER = "CUIHU-2026-000017";
    private static final UUID BILL = id(15);
    private static final UUID PAYMENT = id(16);
    private static final UUID RATING = id(17);
    private static final UUID DUTY = id(230);
    private static final UUID SIGN_IN = id(231);
    private static final UUID LOOK_AT_THE_PHONE = id(18);

    private static final String REQUEST_NUMBER = "BX261124-0042";
    private static final String BILL_NUMBER = "ZD261125-0007";
    private static final String ZHANG_WEIS_ACCOUNT = "7d0f6c1e-52a4-4a55-9c0b-1f2ce1b6a901";
    private static final String LI_QIANGS_ACCOUNT = "c2b0a5d4-8f0e-4f5b-8a53-6d5fb6a0e702";

    private static final WorkOrderEvent.Ref LEAK =
            new WorkOrderEvent.Ref(
                    ORDER,
                    "GD261124-0042",
                    "厨房 · 给排水漏水",
                    "Leak · Kitchen",
                    REQUEST,
                    LAKESIDE,
                    BUILDING_3,
                    UNIT_3_2_1201,
                    "3-2-1201",
                    ZHANG_WEI,
                    Priority.URGENT);
    private static final UUID THE_LAMPS_ORDER =
            UUID.fromString("0197f2a0-0000-7000-8000-0000000000e1");
    private static final WorkOrderEvent.Other THE_OTHER_LEAK =
            new WorkOrderEvent.Other(
                    UUID.fromString("0197f2a0-0000-7000-8000-0000000000e0"),
                    "GD261124-0043",
                    ZHANG_WEI);
    private static final AppointmentWindow AT_HOME =
            new AppointmentWindow(at("2026-11-24T01:00:00Z"), at("2026-11-24T03:30:00Z"));
    private static final WorkOrderEvent.Worker PLUMBER =
            new WorkOrderEvent.Worker(LI_QIANG, LI_QIANGS_ACCOUNT, "李强");
    private static final WorkOrderEvent.Crew PLUMBERS = new WorkOrderEvent.Crew(id(246), "水电班");
    private static final WorkOrderEvent.Worker ELECTRICIAN =
            new WorkOrderEvent.Worker(CHEN_JING, "e81d3f77-0b1c-4d0c-9a7e-90c7d3c4b503", "陈静");
    private static final WorkOrderEvent.MaterialLine ONE_VALVE =
            new WorkOrderEvent.MaterialLine(
                    "ANGLE_VALVE_DN15",
                    "角阀 DN15",
                    "Angle valve DN15",
                    new BigDecimal("1"),
                    new Money(28_00));
    private static final WorkOrderEvent.MaterialLine HALF_A_ROLL_OF_TAPE =
            new WorkOrderEvent.MaterialLine(
                    "PTFE_TAPE", "生料带", "PTFE tape", new BigDecimal("0.5"), new Money(3_00));

    private static final ComplaintEvent.ComplaintRef NOISE =
            new ComplaintEvent.ComplaintRef(
                    id(110),
                    "TS261124-0003",
                    LAKESIDE,
                    "NOISE",
                    ComplaintGrade.GENERAL,
                    ZHANG_WEI,
                    id(111));

    private static final UUID PARKING = UUID.fromString("0198c2d4-0000-7000-8000-0000000000f2");

    private static final StockEvent.Item VALVES =
            new StockEvent.Item(
                    UUID.fromString("0198c2d4-0000-7000-8000-0000000000f1"),
                    LEAK.communityId(),
                    ONE_VALVE.code(),
                    ONE_VALVE.name(),
                    new BigDecimal("12"),
                    "Angle valve DN15");

    private static final StockEvent.ForOrder FOR_THE_LEAK =
            new StockEvent.ForOrder(LEAK.workOrderId(), LEAK.number());

    private static final EscalationEvent.EscalationRef LATE_LEAK =
            new EscalationEvent.EscalationRef(
                    id(114),
                    ORDER,
                    "GD261124-0042",
                    "厨房 · 给排水漏水",
                    "Leak · Kitchen",
                    LAKESIDE,
                    1,
                    id(111));

    private static final ImprovementEvent.ImprovementRef ANSWER_FASTER =
            new ImprovementEvent.ImprovementRef(
                    id(190),
                    "GJ261124-0001",
                    LAKESIDE,
                    "维修响应更快",
                    id(111),
                    LocalDate.parse("2027-01-31"));

    private static final SuggestionEvent.SuggestionRef BENCH =
            new SuggestionEvent.SuggestionRef(
                    id(112), "JY261124-0002", LAKESIDE, "湖边加一张长椅", ZHANG_WEI);

    private Samples() {}

    static final UUID ONE_PERSON_TWICE = UUID.fromString("0197f2a0-0000-7000-8000-0000000000d5");
    static final UUID ZHANG_WEI_AGAIN = UUID.fromString("0197f2a0-0000-7000-8000-0000000000d6");

    static Stream<Event> all() {
        return Stream.of(
                lakesideIsManagedByTheEastRegion(),
                building3HasTwoEntrances(),
                unit1201IsADwelling(),
                zhangWeiOwnsUnit1201(),
                new PersonKeyEvent.Changed(ZHANG_WEI, "5f1c0e7a.d3JhcHBlZCBmb3IgWmhhbmcgV2Vp"),
                zhangWeiMovesIntoUnit1201(),
                zhangWeiMovesOutOfUnit1201(),
                unit1201IsSoldToTwoInHalves(),
                new DuplicateEvent.Dismissed(ONE_PERSON_TWICE, ZHANG_WEI, ZHANG_WEI_AGAIN),
                new DuplicateEvent.Merged(ONE_PERSON_TWICE, ZHANG_WEI, ZHANG_WEI_AGAIN),
                new DuplicateEvent.Parted(ONE_PERSON_TWICE, ZHANG_WEI, ZHANG_WEI_AGAIN),
                liQiangIsAPlumberAtLakeside(),
                zhouQianSignedIn(),
                zhouQianTypedAnotherPassword(),
                zhouQianSignedOut(),
                zhouQianTriedTooOften(),
                zhouQianHasANewPassword(),
                stewardsMayCreateRequests(),
                theAngleValveCosts28Yuan(),
                peopleWorkOnSundayBeforeTheHoliday(),
                theOwnersSpreadsheetIsReadIn(),
                theOwnersSpreadsheetIsDone(),
                lakesideIsDispatchedAutomatically(),
                theOwnersSpreadsheetWasTheWrongOne(),
                zhangWeiReportsTheLeak(),
                zhangWeiSeesThatWorkGoesOn(),
                theLeakIsTakenFromAConversation(),
                anOrderIsOpenedForTheLeak(),
                theBuilderPaysForTheLeak(),
                zhangWeiIsAtHomeOnMondayInstead(),
                zhangWeiIsCalledAndIsNotSatisfied(),
                liQiangIsChosenForTheLeak(),
                liQiangClaimsTheLeak(),
                liQiangWillBeThereAtHalfPastNine(),
                liQiangIsBusyElsewhere(),
                liQiangDoesNotAnswer(),
                theLeakGoesFromChenJingToLiQiang(),
                liQiangIsInTheKitchen(),
                theValveMustBeOrdered(),
                theValveIsInTheStore(),
                theValveDoesNotCome(),
                theValveIsThere(),
                nobodyOpensTheDoor(),
                theValveIsReplaced(),
                zhangWeiIsContent(),
                theLeakIsClosed(),
                itDripsAgain(),
                zhangWeiMendedItHimself(),
                theLeakIsOpenedAgain(),
                zhangWeiAsksToHurry(),
                theTimeForTheLeakIsNearlyUsed(),
                liQiangWantsAValveBeforeHeComes(),
                theLeakWasReportedTwice(),
                itWasAnotherLeak(),
                anotherLeakFollowsThisOne(),
                itFollowsNoMore(),
                theElectricianHelps(),
                thePlumbersAreGivenTheLeak(),
                theValveWouldCost58Yuan(),
                zhangWeiWantsItDone(),
                zhangWeiDoesNotWantItDone(),
                noPlumberTakesTheLeak(),
                thePlumbersAreATeam(),
                thePlumbersHaveALead(),
                thePlumbersAreATeamNoMore(),
                workOnTheOtherLeakBegins(),
                theLampIsAnotherMatter(),
                liQiangIsOnDuty(),
                lakesideHasTwoShifts(),
                liQiangStandsInForLiu(),
                lakesideWasHandedOver(),
                tenValvesCome(),
                oneValveGoesToTheLeak(),
                theValveComesBack(),
                theLeakWaitsForAValve(),
                aValveIsKeptForTheLeak(),
                theLeakNeedsNoValve(),
                elevenValvesAreCounted(),
                theMissingValveIsWrittenOff(),
                theValvesAreToBeCountedAgain(),
                fiveValvesShouldLieThere(),
                valvesAreToBeBought(),
                parkingIsExplained(),
                parkingIsExplainedAnew(),
                parkingIsExplainedNoMore(),
                parkingIsExplainedAgain(),
                theLateLeakIsWangFangsDuty(),
                theLateLeakGoesUp(),
                wangFangHasSeenIt(),
                wangFangSaysWhatToDo(),
                theLateLeakIsSettled(),
                somebodyComplainsOfTheNoise(),
                theNoiseIsTakenFromAConversation(),
                wangFangAnswersForIt(),
                theComplaintIsTakenUp(),
                theNoiseIsLookedInto(),
                wangFangWritesDownWhatSheFound(),
                theComplaintIsSerious(),
                anOrderIsMadeOfIt(),
                theOrderIsAnother(),
                theComplaintIsAnswered(),
                theAnswerIsAccepted(),
                theAnswerIsNotAccepted(),
                zhangWeiIsAskedHowItWent(),
                theComplaintIsSettled(),
                theComplaintIsTakenBack(),
                theAnswerIsNearlyLate(),
                zhangWeiSuggestsABench(),
                theBenchIsConsidered(),
                thereWillBeABench(),
                thereWillBeNoBench(),
                theBenchIsThere(),
                zhangWeiPraisesLiQiang(),
                liQiangHearsOfIt(),
                zhangWeiIsToldThatLiQiangComes(),
                zhangWeiReadsIt(),
                waterWillBeOff(),
                waterWillBeOffLater(),
                theNoticeWaits(),
                theNoticeSaysNoTime(),
                theNoticeIsApproved(),
                everybodyIn3SeesIt(),
                theNoticeCame(),
                fortyHadNotReadIt(),
                theTextMessagesWait(),
                theTextMessagesGoOn(),
                noMoreTextMessagesGoOut(),
                theNoticeIsTakenBack(),
                theNoticeIsOver(),
                zhangWeiAsksWhenTheLiftIsBack(),
                chenJingTakesItOver(),
                chenJingAnswers(),
                zhangWeiHasReadIt(),
                chenJingNotesThatItIsTheThird(),
                whatZhangWeiAskedIsAnswered(),
                zhangWeiAsksOnceMore(),
                zhangWeiLikesTheAnswer(),
                zhangWeiAsksHisNeighbours(),
                aNeighbourAnswers(),
                theOfficeAnswersOnTheBoard(),
                theNeighboursWordsAreSeen(),
                theNeighboursWordsAreTakenDown(),
                zhangWeiTakesItBack(),
                itStandsAboveTheOthers(),
                itStandsAmongTheOthers(),
                theDiscussionIsOver(),
                theDiscussionGoesOn(),
                somebodyMindsTheNeighboursWords(),
                theWordsMayStand(),
                gamblingIsASensitiveWord(),
                neighboursAreCalledByTheirHouse(),
                aDisplayHangsIn3(),
                theOfficeHasAnotherNumber(),
                theDisplayIsTakenDown(),
                repairsAreAnnouncedMoreKindly(),
                repairsAreAnnouncedAsBefore(),
                remindersGoByShortMessage(),
                zhangWeiGetsABill(),
                zhangWeiPaysWithWeChat(),
                partOfTheBillIsFoundWrong(),
                thatPartIsRightAfterAll(),
                partOfTheBillIsPutRight(),
                theBillIsFoundWrong(),
                theBillIsRightAfterAll(),
                theChequeBounced(),
                theBillIsCancelled(),
                aTariffIsProposed(),
                aWaterMeterIsInstalled(),
                itIsRead(),
                theReadingIsCorrected(),
                itIsExchanged(),
                theLiftIsShared(),
                theShareWasAnother(),
                theShareIsWithdrawn(),
                theTariffIsInForce(),
                theTariffIsRefused(),
                theTariffEnds(),
                aRuleForLateFeesIsProposed(),
                theRuleForLateFeesIsInForce(),
                theRuleForLateFeesIsRefused(),
                lateFeesAreCharged(),
                theRuleForLateFeesEnds(),
                aReliefIsProposed(),
                theReliefIsConfirmed(),
                theReliefIsRefused(),
                theReliefEnds(),
                aMonthIsBeingClosed(),
                theMonthIsClosed(),
                theMonthIsNotClosed(),
                theLateFeeIsCharged(),
                theLateFeeIsToBeWaived(),
                theLateFeeIsNotWaived(),
                theLateFeeIsWaived(),
                novembersBillsAreCalculated(),
                novembersBillsCanBeSeen(),
                novembersBillsAreApproved(),
                novembersBillsAreIssued(),
                novembersBillsAreInterrupted(),
                novembersBillsAreThrownAway(),
                zhangWeiPaysAHundred(),
                theReceiptIsPrinted(),
                theBillIsSettled(),
                theCashierTypedTheWrongUnit(),
                thePaymentStays(),
                thePaymentIsReversed(),
                thePrepaidIsPaidBack(),
                zhangWeiIsReminded(),
                heWillPayByNewYear(),
                nothingIsOwedAnyMore(),
                unit1201IsInArrears(),
                fiveStarsCount(),
                aQuestionnaireIsWritten(),
                theQuestionnaireIsRewritten(),
                theQuestionnaireIsOut(),
                theQuestionnaireOpens(),
                slipsForABuilding(),
                theQuestionnaireIsOver(),
                whoHasNotAnsweredIsToBeReminded(),
                everybodyIsInvited(),
                someAreInvited(),
                theQuestionnaireIsReported(),
                answeringFasterIsPlanned(),
                answeringFasterIsPlannedAnew(),
                answeringFasterHasBegun(),
                aStepTowardsAnsweringFaster(),
                answeringFasterIsMeasured(),
                answeringFasterIsDone(),
                answeringFasterIsNotDone(),
                answeringFasterIsVerified(),
                answeringFasterIsDropped(),
                answeringFasterIsOverdue(),
                aStewardLooksAtZhangWeisPhone());
    }

    static CommunityEvent.Changed lakesideIsManagedByTheEastRegion() {
        return new CommunityEvent.Changed(
                LAKESIDE, "CH", "翠湖花园", EAST_REGION, "东城片区", "Asia/Shanghai", true);
    }

    static CalendarEvent.Changed peopleWorkOnSundayBeforeTheHoliday() {
        return new CalendarEvent.Changed(
                UUID.fromString("0197f2a0-0000-7000-8000-0000000000ca"),
                2026,
                List.of(
                        new CalendarEvent.Weekday(
                                DayOfWeek.MONDAY,
                                List.of(
                                        new CalendarEvent.Hours("08:30", "12:00"),
                                        new CalendarEvent.Hours("13:30", "18:00"))),
                        new CalendarEvent.Weekday(DayOfWeek.SUNDAY, List.of())),
                List.of(new CalendarEvent.Day(LocalDate.of(2026, 10, 1), "国庆节")),
                List.of(new CalendarEvent.Day(LocalDate.of(2026, 9, 20), "国庆节调休")));
    }

    static BuildingEvent.Changed building3HasTwoEntrances() {
        return new BuildingEvent.Changed(BUILDING_3, LAKESIDE, "3", 2, 18, false);
    }

    static PropertyUnitEvent.Changed unit1201IsADwelling() {
        return new PropertyUnitEvent.Changed(
                UNIT_3_2_1201,
                LAKESIDE,
                BUILDING_3,
                "3-2-1201",
                "DWELLING",
                12,
                new BigDecimal("89.50"),
                "2",
                false);
    }

    static OwnerEvent.Changed zhangWeiOwnsUnit1201() {
        var link =
                new OwnerEvent.UnitLink(
                        UNIT_3_2_1201,
                        LAKESIDE,
                        BUILDING_3,
                        OWNER,
                        true,
                        LocalDate.parse("2019-06-01"),
                        LocalDate.parse("2027-01-01"),
                        new OwnerEvent.Share(1, 2));
        return new OwnerEvent.Changed(
                ZHANG_WEI,
                "张伟",
                "138****1234",
                ZHANG_WEIS_ACCOUNT,
                List.of(link),
                "5f1c0e7a.c2VhbGVkIGZvciBaaGFuZyBXZWk",
                List.of(ZHANG_WEI_AGAIN),
                Set.of("COMMITTEE"));
    }

    static MoveEvent.MovedIn zhangWeiMovesIntoUnit1201() {
        return new MoveEvent.MovedIn(
                ZHANG_WEI,
                UNIT_3_2_1201,
                LAKESIDE,
                BUILDING_3,
                OWNER,
                LocalDate.parse("2019-06-01"));
    }

    static MoveEvent.MovedOut zhangWeiMovesOutOfUnit1201() {
        return new MoveEvent.MovedOut(
                ZHANG_WEI,
                UNIT_3_2_1201,
                LAKESIDE,
                BUILDING_3,
                OWNER,
                LocalDate.parse("2027-01-01"));
    }

    static TransferEvent.Recorded unit1201IsSoldToTwoInHalves() {
        var half = new OwnerEvent.Share(1, 2);
        return new TransferEvent.Recorded(
                UUID.fromString("0197f2a0-0000-7000-8000-0000000000d1"),
                UNIT_3_2_1201,
                LAKESIDE,
                BUILDING_3,
                LocalDate.parse("2027-01-01"),
                List.of(ZHANG_WEI),
                List.of(
                        new TransferEvent.NewOwner(
                                UUID.fromString("0197f2a0-0000-7000-8000-0000000000d2"),
                                OWNER,
                                half),
                        new TransferEvent.NewOwner(
                                UUID.fromString("0197f2a0-0000-7000-8000-0000000000d3"),
                                OwnerEvent.Relation.CO_OWNER,
                                half)),
                List.of(UUID.fromString("0197f2a0-0000-7000-8000-0000000000d4")));
    }

    static StaffEvent.Changed liQiangIsAPlumberAtLakeside() {
        var technician =
                new StaffEvent.Grant(
                        "TE",
                        new StaffEvent.Scope(COMMUNITIES, inThisOrder(LAKESIDE)),
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2027-01-01"));
        return new StaffEvent.Changed(
                LI_QIANG,
                LI_QIANGS_ACCOUNT,
                "李强",
                "139****5678",
                true,
                List.of(technician),
                "水电一班",
                inThisOrder("PLUMBING", "MASONRY"),
                new StaffEvent.Substitution(
                        UUID.fromString("0197f2a0-0000-7000-8000-0000000000d5"),
                        LocalDate.parse("2026-03-02"),
                        LocalDate.parse("2026-03-12")));
    }

    static PostEvent.Changed stewardsMayCreateRequests() {
        return new PostEvent.Changed(
                STEWARDS_POST,
                "ST",
                "楼栋管家",
                "Building steward",
                List.of(
                        new PostEvent.Permission("request:create", false),
                        new PostEvent.Permission("complaint:handle", true)));
    }

    static DictionaryEvent.EntryChanged theAngleValveCosts28Yuan() {
        return new DictionaryEvent.EntryChanged(
                ANGLE_VALVE,
                "material",
                "ANGLE_VALVE_DN15",
                "角阀 DN15",
                "Angle valve DN15",
                "VALVES",
                byName(Map.of("unit", "个", "priceCents", "2800")),
                1,
                true,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31));
    }

    static ImportEvent.Started theOwnersSpreadsheetIsReadIn() {
        return new ImportEvent.Started(SPREADSHEET, "OWNERS", "翠湖花园业主.xlsx", 1284);
    }

    static ImportEvent.Finished theOwnersSpreadsheetIsDone() {
        return new ImportEvent.Finished(SPREADSHEET, "OWNERS", 1279, 5, false);
    }

    static DispatchPolicyEvent.Changed lakesideIsDispatchedAutomatically() {
        return new DispatchPolicyEvent.Changed(LAKESIDE, "ON", 60);
    }

    static ImportEvent.Undone theOwnersSpreadsheetWasTheWrongOne() {
        return new ImportEvent.Undone(SPREADSHEET, "OWNERS", 1277, 2);
    }

    static RequestEvent.Submitted zhangWeiReportsTheLeak() {
        return new RequestEvent.Submitted(
                REQUEST,
                REQUEST_NUMBER,
                LAKESIDE,
                BUILDING_3,
                UNIT_3_2_1201,
                ZHANG_WEI,
                "厨房",
                "WATER_LEAK",
                Priority.URGENT,
                "水槽下面的角阀一直滴水",
                Channel.RESIDENT_APP,
                List.of(PHOTO),
                AT_HOME);
    }

    static RequestEvent.ConversationLinked theLeakIsTakenFromAConversation() {
        return new RequestEvent.ConversationLinked(
                REQUEST, REQUEST_NUMBER, ZHANG_WEI, CONVERSATION);
    }

    static RequestEvent.Progressed zhangWeiSeesThatWorkGoesOn() {
        return new RequestEvent.Progressed(
                REQUEST, REQUEST_NUMBER, ZHANG_WEI, RequestStatus.IN_PROGRESS);
    }

    static WorkOrderEvent.Created anOrderIsOpenedForTheLeak() {
        return new WorkOrderEvent.Created(
                LEAK,
                "WATER_LEAK",
                at("2026-11-24T00:57:00Z"),
                at("2026-11-25T00:42:00Z"),
                AT_HOME,
                Payer.OWNER);
    }

    static WorkOrderEvent.FollowedUp zhangWeiIsCalledAndIsNotSatisfied() {
        return new WorkOrderEvent.FollowedUp(
                LEAK, PLUMBER, 1, WorkOrderEvent.CallResult.NOT_SATISFIED);
    }

    static WorkOrderEvent.Rescheduled zhangWeiIsAtHomeOnMondayInstead() {
        return new WorkOrderEvent.Rescheduled(
                LEAK,
                AT_HOME,
                new AppointmentWindow(at("2026-11-30T06:00:00Z"), at("2026-11-30T09:00:00Z")),
                "临时出差",
                1,
                PLUMBER,
                false,
                List.of());
    }

    static WorkOrderEvent.PayerChanged theBuilderPaysForTheLeak() {
        return new WorkOrderEvent.PayerChanged(LEAK, Payer.OWNER, Payer.BUILDER, "质保期内");
    }

    static RosterEvent.Arranged lakesideHasTwoShifts() {
        return new RosterEvent.Arranged(LAKESIDE, LAKESIDE, 2, 3);
    }

    static SignInEvent.Succeeded zhouQianSignedIn() {
        return new SignInEvent.Succeeded(SIGN_IN, "2f6e1c1e-zhou-qian", "linli-console");
    }

    static SignInEvent.Failed zhouQianTypedAnotherPassword() {
        return new SignInEvent.Failed(
                SIGN_IN, "2f6e1c1e-zhou-qian", "linli-console", "invalid_user_credentials");
    }

    static SignInEvent.Ended zhouQianSignedOut() {
        return new SignInEvent.Ended(SIGN_IN, "2f6e1c1e-zhou-qian", "linli-console");
    }

    static SignInEvent.Locked zhouQianTriedTooOften() {
        return new SignInEvent.Locked(SIGN_IN, "2f6e1c1e-zhou-qian", false);
    }

    static SignInEvent.CredentialChanged zhouQianHasANewPassword() {
        return new SignInEvent.CredentialChanged(SIGN_IN, "2f6e1c1e-zhou-qian", "password", false);
    }

    static HandoverEvent.Dated lakesideWasHandedOver() {
        return new HandoverEvent.Dated(LAKESIDE, LAKESIDE, LocalDate.parse("2025-06-01"), 1);
    }

    static DutyEvent.Rostered liQiangStandsInForLiu() {
        return new DutyEvent.Rostered(
                DUTY,
                LI_QIANG,
                "李强",
                LocalDate.parse("2026-11-28"),
                DutyEvent.Kind.SHIFT,
                "早班",
                "刘强");
    }

    static WorkOrderEvent.Assigned liQiangIsChosenForTheLeak() {
        return new WorkOrderEvent.Assigned(
                LEAK,
                PLUMBER,
                List.of(
                        new WorkOrderEvent.ScorePart("NEARNESS", 25, 25, "就在同一栋楼"),
                        new WorkOrderEvent.ScorePart("LOAD", 24, 40, "手头 2 单")),
                "夜间无其他水工,准许超出班次");
    }

    static WorkOrderEvent.Claimed liQiangClaimsTheLeak() {
        return new WorkOrderEvent.Claimed(LEAK, PLUMBER);
    }

    static WorkOrderEvent.Accepted liQiangWillBeThereAtHalfPastNine() {
        return new WorkOrderEvent.Accepted(LEAK, PLUMBER, at("2026-11-24T01:30:00Z"));
    }

    static WorkOrderEvent.Declined liQiangIsBusyElsewhere() {
        return new WorkOrderEvent.Declined(LEAK, PLUMBER, "BUSY");
    }

    static WorkOrderEvent.AcceptTimedOut liQiangDoesNotAnswer() {
        return new WorkOrderEvent.AcceptTimedOut(LEAK, PLUMBER);
    }

    static WorkOrderEvent.Reassigned theLeakGoesFromChenJingToLiQiang() {
        return new WorkOrderEvent.Reassigned(LEAK, ELECTRICIAN, PLUMBER, "工种不符");
    }

    static WorkOrderEvent.Started liQiangIsInTheKitchen() {
        return new WorkOrderEvent.Started(LEAK, PLUMBER);
    }

    static WorkOrderEvent.WaitingForParts theValveMustBeOrdered() {
        return new WorkOrderEvent.WaitingForParts(
                LEAK, PLUMBER, List.of(ONE_VALVE), LocalDate.parse("2026-11-25"));
    }

    static WorkOrderEvent.PartsDelayed theValveDoesNotCome() {
        return new WorkOrderEvent.PartsDelayed(LEAK, PLUMBER, List.of(ONE_VALVE));
    }

    static WorkOrderEvent.PartsArrived theValveIsInTheStore() {
        return new WorkOrderEvent.PartsArrived(LEAK, PLUMBER);
    }

    static WorkOrderEvent.Resumed theValveIsThere() {
        return new WorkOrderEvent.Resumed(LEAK, PLUMBER);
    }

    static WorkOrderEvent.Held nobodyOpensTheDoor() {
        return new WorkOrderEvent.Held(
                LEAK, "NO_ACCESS", "敲门无人应答,已电话约周四", LocalDate.parse("2026-11-26"));
    }

    static WorkOrderEvent.Completed theValveIsReplaced() {
        return new WorkOrderEvent.Completed(
                LEAK,
                PLUMBER,
                1,
                "更换角阀,试水 10 分钟不漏",
                List.of(ONE_VALVE, HALF_A_ROLL_OF_TAPE),
                new Money(30_00),
                List.of(AFTER_PHOTO),
                at("2026-11-24T02:15:00Z"));
    }

    static WorkOrderEvent.Rated zhangWeiIsContent() {
        return new WorkOrderEvent.Rated(LEAK, PLUMBER, 1, 5, "师傅很快就到,修得干净", "WATER_LEAK");
    }

    static WorkOrderEvent.Archived theLeakIsClosed() {
        return new WorkOrderEvent.Archived(LEAK, WorkOrderEvent.ArchivedBy.RATING, 5);
    }

    static WorkOrderEvent.ReworkRequested itDripsAgain() {
        return new WorkOrderEvent.ReworkRequested(LEAK, PLUMBER, "第二天又开始滴水", 1);
    }

    static WorkOrderEvent.Cancelled zhangWeiMendedItHimself() {
        return new WorkOrderEvent.Cancelled(LEAK, PLUMBER, List.of(ELECTRICIAN), "业主已自行修好");
    }

    static WorkOrderEvent.Reopened theLeakIsOpenedAgain() {
        return new WorkOrderEvent.Reopened(LEAK, PLUMBER, "回访发现仍有渗水", 2);
    }

    static WorkOrderEvent.Urged zhangWeiAsksToHurry() {
        return new WorkOrderEvent.Urged(LEAK, PLUMBER, 1);
    }

    static WorkOrderEvent.Warned theTimeForTheLeakIsNearlyUsed() {
        return new WorkOrderEvent.Warned(
                LEAK, WorkOrderEvent.Promise.RESOLUTION, 80, at("2026-11-25T02:15:00Z"), PLUMBER);
    }

    static WorkOrderEvent.MaterialRequested liQiangWantsAValveBeforeHeComes() {
        return new WorkOrderEvent.MaterialRequested(LEAK, PLUMBER, List.of(ONE_VALVE));
    }

    static WorkOrderEvent.Merged theLeakWasReportedTwice() {
        return new WorkOrderEvent.Merged(LEAK, THE_OTHER_LEAK, PLUMBER);
    }

    static WorkOrderEvent.Unmerged itWasAnotherLeak() {
        return new WorkOrderEvent.Unmerged(LEAK, THE_OTHER_LEAK, false);
    }

    static WorkOrderEvent.Followed anotherLeakFollowsThisOne() {
        return new WorkOrderEvent.Followed(LEAK, THE_OTHER_LEAK);
    }

    static WorkOrderEvent.Unfollowed itFollowsNoMore() {
        return new WorkOrderEvent.Unfollowed(LEAK, THE_OTHER_LEAK);
    }

    static WorkOrderEvent.HelpersChanged theElectricianHelps() {
        return new WorkOrderEvent.HelpersChanged(
                LEAK, PLUMBER, List.of(ELECTRICIAN), List.of(ELECTRICIAN), List.of());
    }

    static WorkOrderEvent.Quoted theValveWouldCost58Yuan() {
        return new WorkOrderEvent.Quoted(
                LEAK, PLUMBER, 1, List.of(ONE_VALVE), new Money(3000), new Money(5800), true);
    }

    static WorkOrderEvent.QuoteAccepted zhangWeiWantsItDone() {
        return new WorkOrderEvent.QuoteAccepted(LEAK, PLUMBER, 1, new Money(5800));
    }

    static WorkOrderEvent.QuoteDeclined zhangWeiDoesNotWantItDone() {
        return new WorkOrderEvent.QuoteDeclined(LEAK, PLUMBER, 1, "太贵");
    }

    static WorkOrderEvent.Offered thePlumbersAreGivenTheLeak() {
        return new WorkOrderEvent.Offered(
                LEAK, PLUMBERS, List.of(PLUMBER, ELECTRICIAN), at("2026-11-24T00:52:00Z"));
    }

    static WorkOrderEvent.OfferTimedOut noPlumberTakesTheLeak() {
        return new WorkOrderEvent.OfferTimedOut(LEAK, PLUMBERS);
    }

    static TeamEvent.Formed thePlumbersAreATeam() {
        return new TeamEvent.Formed(PLUMBERS, Set.of(LAKESIDE), List.of("李强"), "李强");
    }

    static TeamEvent.Changed thePlumbersHaveALead() {
        return new TeamEvent.Changed(PLUMBERS, Set.of(LAKESIDE), List.of("李强", "陈静"), "李强");
    }

    static TeamEvent.Disbanded thePlumbersAreATeamNoMore() {
        return new TeamEvent.Disbanded(PLUMBERS);
    }

    static WorkOrderEvent.LeadMoved workOnTheOtherLeakBegins() {
        return new WorkOrderEvent.LeadMoved(LEAK, THE_OTHER_LEAK, "workorder.started", PLUMBER);
    }

    static WorkOrderEvent.Split theLampIsAnotherMatter() {
        return new WorkOrderEvent.Split(
                LEAK,
                new WorkOrderEvent.Part(
                        THE_LAMPS_ORDER,
                        "GD261124-0044",
                        "ELECTRICAL",
                        Priority.NORMAL,
                        "厨房",
                        "厨房的灯也不亮",
                        List.of(PHOTO)));
    }

    static TechnicianEvent.AvailabilityChanged liQiangIsOnDuty() {
        return new TechnicianEvent.AvailabilityChanged(
                LI_QIANG, "李强", TechnicianEvent.Availability.ON_DUTY);
    }

    static MessageEvent.Delivered zhangWeiIsToldThatLiQiangComes() {
        return new MessageEvent.Delivered(MESSAGE, ZHANG_WEI, "workorder.accepted", ORDER);
    }

    static MessageEvent.Read zhangWeiReadsIt() {
        return new MessageEvent.Read(MESSAGE, ZHANG_WEI, ORDER);
    }

    static NoticeEvent.Drafted waterWillBeOff() {
        return new NoticeEvent.Drafted(
                NOTICE, NOTICE_NUMBER, Category.OUTAGE, WATER_OFF, everybodyIn3());
    }

    static NoticeEvent.Revised waterWillBeOffLater() {
        return new NoticeEvent.Revised(
                NOTICE, NOTICE_NUMBER, Category.OUTAGE, WATER_OFF, everybodyIn3());
    }

    static NoticeEvent.Submitted theNoticeWaits() {
        return new NoticeEvent.Submitted(NOTICE, NOTICE_NUMBER, WATER_OFF);
    }

    static NoticeEvent.Refused theNoticeSaysNoTime() {
        return new NoticeEvent.Refused(NOTICE, NOTICE_NUMBER, WATER_OFF, "请写明恢复时间");
    }

    static NoticeEvent.Scheduled theNoticeIsApproved() {
        return new NoticeEvent.Scheduled(
                NOTICE, NOTICE_NUMBER, WATER_OFF, at("2026-11-24T10:00:00Z"));
    }

    static NoticeEvent.Published everybodyIn3SeesIt() {
        return new NoticeEvent.Published(
                NOTICE,
                NOTICE_NUMBER,
                Category.OUTAGE,
                WATER_OFF,
                everybodyIn3(),
                at("2026-11-25T10:00:00Z"),
                FORMER_NOTICE);
    }

    static NoticeEvent.Delivered theNoticeCame() {
        return new NoticeEvent.Delivered(NOTICE, NOTICE_NUMBER, WATER_OFF, 186);
    }

    static NoticeEvent.Reminded fortyHadNotReadIt() {
        return new NoticeEvent.Reminded(NOTICE, NOTICE_NUMBER, WATER_OFF, 40);
    }

    static NoticeEvent.SendingPaused theTextMessagesWait() {
        return new NoticeEvent.SendingPaused(NOTICE, NOTICE_NUMBER, WATER_OFF);
    }

    static NoticeEvent.SendingResumed theTextMessagesGoOn() {
        return new NoticeEvent.SendingResumed(NOTICE, NOTICE_NUMBER, WATER_OFF);
    }

    static NoticeEvent.SendingCancelled noMoreTextMessagesGoOut() {
        return new NoticeEvent.SendingCancelled(NOTICE, NOTICE_NUMBER, WATER_OFF);
    }

    static NoticeEvent.Withdrawn theNoticeIsTakenBack() {
        return new NoticeEvent.Withdrawn(NOTICE, NOTICE_NUMBER, WATER_OFF, "抢修提前完成");
    }

    static NoticeEvent.Expired theNoticeIsOver() {
        return new NoticeEvent.Expired(NOTICE, NOTICE_NUMBER, WATER_OFF);
    }

    static ConversationEvent.Opened zhangWeiAsksWhenTheLiftIsBack() {
        return new ConversationEvent.Opened(CONVERSATION, ASKED, ZHANG_WEI, "3-2-1201");
    }

    static ConversationEvent.Assigned chenJingTakesItOver() {
        return new ConversationEvent.Assigned(
                CONVERSATION, ASKED, chenJing(), new Agent(LI_QIANG, "李强"));
    }

    static ConversationEvent.Said chenJingAnswers() {
        return new ConversationEvent.Said(
                CONVERSATION, ASKED, ZHANG_WEI, 2, Side.STAFF, true, chenJing());
    }

    static ConversationEvent.Read zhangWeiHasReadIt() {
        return new ConversationEvent.Read(CONVERSATION, ASKED, 2, Side.RESIDENT);
    }

    static ConversationEvent.Noted chenJingNotesThatItIsTheThird() {
        return new ConversationEvent.Noted(CONVERSATION, ASKED, 2);
    }

    static ConversationEvent.Resolved whatZhangWeiAskedIsAnswered() {
        return new ConversationEvent.Resolved(CONVERSATION, ASKED, ZHANG_WEI, chenJing());
    }

    static ConversationEvent.Reopened zhangWeiAsksOnceMore() {
        return new ConversationEvent.Reopened(CONVERSATION, ASKED, chenJing());
    }

    static ConversationEvent.Rated zhangWeiLikesTheAnswer() {
        return new ConversationEvent.Rated(CONVERSATION, ASKED, 5, chenJing());
    }

    static BoardPostEvent.Posted zhangWeiAsksHisNeighbours() {
        return new BoardPostEvent.Posted(BOARD_POST, POSTED, LEAK.communityId(), ZHANG_WEI, true);
    }

    static BoardPostEvent.Commented aNeighbourAnswers() {
        return new BoardPostEvent.Commented(
                BOARD_POST, POSTED, LEAK.communityId(), ZHANG_WEI, LI_QIANG, 1, false);
    }

    static BoardPostEvent.Replied theOfficeAnswersOnTheBoard() {
        return new BoardPostEvent.Replied(
                BOARD_POST, POSTED, LEAK.communityId(), ZHANG_WEI, CHEN_JING, 2);
    }

    static BoardPostEvent.Approved theNeighboursWordsAreSeen() {
        return new BoardPostEvent.Approved(
                BOARD_POST, POSTED, LEAK.communityId(), ZHANG_WEI, LI_QIANG, 1L);
    }

    static BoardPostEvent.Hidden theNeighboursWordsAreTakenDown() {
        return new BoardPostEvent.Hidden(
                BOARD_POST, POSTED, LEAK.communityId(), LI_QIANG, 1L, "请勿发布他人电话");
    }

    static BoardPostEvent.Withdrawn zhangWeiTakesItBack() {
        return new BoardPostEvent.Withdrawn(BOARD_POST, POSTED, 1L);
    }

    static BoardPostEvent.Pinned itStandsAboveTheOthers() {
        return new BoardPostEvent.Pinned(BOARD_POST, POSTED);
    }

    static BoardPostEvent.Unpinned itStandsAmongTheOthers() {
        return new BoardPostEvent.Unpinned(BOARD_POST, POSTED);
    }

    static BoardPostEvent.Closed theDiscussionIsOver() {
        return new BoardPostEvent.Closed(BOARD_POST, POSTED);
    }

    static BoardPostEvent.Reopened theDiscussionGoesOn() {
        return new BoardPostEvent.Reopened(BOARD_POST, POSTED);
    }

    static BoardPostEvent.Reported somebodyMindsTheNeighboursWords() {
        return new BoardPostEvent.Reported(
                BOARD_POST, POSTED, LEAK.communityId(), 1L, ReportReason.PRIVACY);
    }

    static BoardPostEvent.ReportsDismissed theWordsMayStand() {
        return new BoardPostEvent.ReportsDismissed(BOARD_POST, POSTED, 2);
    }

    static BoardRulesEvent.WordsChanged gamblingIsASensitiveWord() {
        return new BoardRulesEvent.WordsChanged(BOARD_RULES, Set.of("赌博"), Set.of(), 41);
    }

    static BoardRulesEvent.NamingChanged neighboursAreCalledByTheirHouse() {
        return new BoardRulesEvent.NamingChanged(
                BOARD_RULES, LEAK.communityId(), BoardRulesEvent.Naming.MASKED);
    }

    static TemplateEvent.Edited repairsAreAnnouncedMoreKindly() {
        return new TemplateEvent.Edited(
                TEMPLATE,
                "workorder.created",
                "INBOX",
                1,
                "您好，{unit}“{title}”我们已经收到，工单 {number}",
                "Thank you: we have “{title}” {unit}, it is order {number}");
    }

    static TemplateEvent.Restored repairsAreAnnouncedAsBefore() {
        return new TemplateEvent.Restored(TEMPLATE, "workorder.created", "INBOX", 2);
    }

    static TemplateEvent.SendingChanged remindersGoByShortMessage() {
        return new TemplateEvent.SendingChanged(TEMPLATE, "dunning.reminded", "SMS", true);
    }

    static LobbyPageEvent.Opened aDisplayHangsIn3() {
        return new LobbyPageEvent.Opened(
                LOBBY_PAGE, LEAK.communityId(), BUILDING_3, "3", "0571-8888 6666");
    }

    static LobbyPageEvent.PhoneChanged theOfficeHasAnotherNumber() {
        return new LobbyPageEvent.PhoneChanged(LOBBY_PAGE, BUILDING_3, "0571-8888 7777");
    }

    static LobbyPageEvent.Withdrawn theDisplayIsTakenDown() {
        return new LobbyPageEvent.Withdrawn(LOBBY_PAGE, BUILDING_3, "3");
    }

    private static Agent chenJing() {
        return new Agent(CHEN_JING, "陈静");
    }

    private static NoticeEvent.Audience everybodyIn3() {
        return new NoticeEvent.Audience(
                Set.of(),
                Set.of(BUILDING_3),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(new NoticeEvent.Entrance(BUILDING_3, "2")),
                Set.of("DWELLING"),
                true,
                UUID.fromString("0199c0de-0000-7000-8000-00000000a0d1"));
    }

    static BillEvent.Issued zhangWeiGetsABill() {
        return new BillEvent.Issued(
                BILL,
                BILL_NUMBER,
                LAKESIDE,
                UNIT_3_2_1201,
                ZHANG_WEI,
                "REPAIR_MATERIALS",
                new Money(59_50),
                LocalDate.parse("2026-12-25"),
                ORDER);
    }

    static BillEvent.PaymentRecorded zhangWeiPaysWithWeChat() {
        return new BillEvent.PaymentRecorded(
                BILL,
                BILL_NUMBER,
                PAYMENT,
                new Money(59_50),
                Money.ZERO,
                "WECHAT",
                ZHANG_WEI,
                ORDER);
    }

    static BillEvent.PaymentReversed theChequeBounced() {
        return new BillEvent.PaymentReversed(
                BILL, BILL_NUMBER, PAYMENT, new Money(59_50), new Money(59_50));
    }

    static PaymentEvent.Recorded zhangWeiPaysAHundred() {
        return new PaymentEvent.Recorded(
                PAYMENT,
                LAKESIDE,
                UNIT_3_2_1201,
                ZHANG_WEI,
                new Money(100_00),
                new Money(59_50),
                "CASH");
    }

    static PaymentEvent.Receipted theReceiptIsPrinted() {
        return new PaymentEvent.Receipted(
                PAYMENT,
                RECEIPT_NUMBER,
                "3-2-1201",
                ZHANG_WEI,
                new Money(100_00),
                new Money(40_50),
                "CASH");
    }

    static PaymentEvent.Applied theBillIsSettled() {
        return new PaymentEvent.Applied(
                PAYMENT, BILL, BILL_NUMBER, new Money(59_50), new Money(40_50));
    }

    static PaymentEvent.CorrectionProposed theCashierTypedTheWrongUnit() {
        return new PaymentEvent.CorrectionProposed(PAYMENT, "REVERSAL", new Money(100_00), "房号选错");
    }

    static PaymentEvent.CorrectionRefused thePaymentStays() {
        return new PaymentEvent.CorrectionRefused(PAYMENT, "REVERSAL", "经核对无误");
    }

    static PaymentEvent.Reversed thePaymentIsReversed() {
        return new PaymentEvent.Reversed(
                PAYMENT, RECEIPT_NUMBER, "3-2-1201", ZHANG_WEI, new Money(100_00), "房号选错");
    }

    static PaymentEvent.Refunded thePrepaidIsPaidBack() {
        return new PaymentEvent.Refunded(
                PAYMENT,
                RECEIPT_NUMBER,
                "3-2-1201",
                ZHANG_WEI,
                new Money(40_50),
                Money.ZERO,
                "业主迁出");
    }

    static DunningEvent.Reminded zhangWeiIsReminded() {
        return new DunningEvent.Reminded(
                DUNNING_CASE,
                LAKESIDE,
                UNIT_3_2_1201,
                "3-2-1201",
                ZHANG_WEI,
                1,
                new Money(59_50),
                1,
                LocalDate.parse("2026-12-25"));
    }

    static DunningEvent.Promised heWillPayByNewYear() {
        return new DunningEvent.Promised(
                DUNNING_CASE, UNIT_3_2_1201, LocalDate.parse("2026-12-31"), "月底发工资后缴清");
    }

    static DunningEvent.Closed nothingIsOwedAnyMore() {
        return new DunningEvent.Closed(DUNNING_CASE, UNIT_3_2_1201);
    }

    static ArrearsEvent.Changed unit1201IsInArrears() {
        return new ArrearsEvent.Changed(UNIT_3_2_1201, LAKESIDE, LocalDate.parse("2026-12-25"));
    }

    static BillEvent.CreditProposed partOfTheBillIsFoundWrong() {
        return new BillEvent.CreditProposed(BILL, BILL_NUMBER, new Money(9_50), "面积录入有误");
    }

    static BillEvent.CreditRefused thatPartIsRightAfterAll() {
        return new BillEvent.CreditRefused(BILL, BILL_NUMBER, "面积经核对无误");
    }

    static BillEvent.Credited partOfTheBillIsPutRight() {
        return new BillEvent.Credited(
                BILL, BILL_NUMBER, new Money(9_50), new Money(50_00), "面积录入有误", ZHANG_WEI);
    }

    static BillEvent.VoidProposed theBillIsFoundWrong() {
        return new BillEvent.VoidProposed(BILL, BILL_NUMBER, "面积录入有误");
    }

    static BillEvent.VoidRefused theBillIsRightAfterAll() {
        return new BillEvent.VoidRefused(BILL, BILL_NUMBER, "面积经核对无误");
    }

    static BillEvent.Voided theBillIsCancelled() {
        return new BillEvent.Voided(BILL, BILL_NUMBER, new Money(59_50), "面积录入有误", ZHANG_WEI);
    }

    private static final UUID POOL_SUM = UUID.fromString("019ab3c4-6d00-7000-8000-0000000000e2");

    private static MeterEvent.MeterRef waterMeter(String serial) {
        return new MeterEvent.MeterRef(
                UUID.fromString("019ab3c4-6d00-7000-8000-0000000000e1"),
                LAKESIDE,
                UNIT_3_2_1201,
                "3-2-1201",
                "WATER",
                serial);
    }

    static MeterEvent.Installed aWaterMeterIsInstalled() {
        return new MeterEvent.Installed(
                waterMeter("W-20481"), LocalDate.of(2026, 1, 1), new BigDecimal("12.5"));
    }

    static MeterEvent.Read itIsRead() {
        return new MeterEvent.Read(
                waterMeter("W-20481"),
                LocalDate.of(2026, 1, 31),
                new BigDecimal("25"),
                new BigDecimal("12.5"),
                false);
    }

    static MeterEvent.ReadingCorrected theReadingIsCorrected() {
        return new MeterEvent.ReadingCorrected(
                waterMeter("W-20481"),
                LocalDate.of(2026, 1, 31),
                new BigDecimal("23"),
                new BigDecimal("10.5"),
                "看错一位");
    }

    static MeterEvent.Exchanged itIsExchanged() {
        return new MeterEvent.Exchanged(
                waterMeter("W-30112"),
                LocalDate.of(2026, 2, 10),
                "W-20481",
                new BigDecimal("27"),
                BigDecimal.ZERO);
    }

    static PoolSumEvent.Entered theLiftIsShared() {
        return new PoolSumEvent.Entered(
                POOL_SUM,
                LAKESIDE,
                TARIFF,
                LocalDate.of(2026, 2, 1),
                1,
                new Money(1_280_00),
                "发票 26-0211");
    }

    static PoolSumEvent.Corrected theShareWasAnother() {
        return new PoolSumEvent.Corrected(
                POOL_SUM, LAKESIDE, TARIFF, new Money(1_280_00), new Money(1_820_00), "发票 26-0211");
    }

    static PoolSumEvent.Withdrawn theShareIsWithdrawn() {
        return new PoolSumEvent.Withdrawn(POOL_SUM, LAKESIDE, TARIFF, new Money(1_820_00), "录错月份");
    }

    static TariffEvent.Proposed aTariffIsProposed() {
        return new TariffEvent.Proposed(
                TARIFF,
                LAKESIDE,
                "住宅物业服务费",
                "PROPERTY",
                "PER_AREA",
                new BigDecimal("2.85"),
                LocalDate.parse("2026-01-01"));
    }

    static TariffEvent.Activated theTariffIsInForce() {
        return new TariffEvent.Activated(
                TARIFF, LAKESIDE, "住宅物业服务费", LocalDate.parse("2026-01-01"));
    }

    static TariffEvent.Refused theTariffIsRefused() {
        return new TariffEvent.Refused(TARIFF, LAKESIDE, "住宅物业服务费", "未经业主大会表决");
    }

    static TariffEvent.Ended theTariffEnds() {
        return new TariffEvent.Ended(TARIFF, LAKESIDE, "住宅物业服务费", LocalDate.parse("2027-01-01"));
    }

    static LateFeeRuleEvent.Proposed aRuleForLateFeesIsProposed() {
        return new LateFeeRuleEvent.Proposed(
                LATE_FEE_RULE,
                LAKESIDE,
                new BigDecimal("0.0005"),
                15,
                new BigDecimal("0.3"),
                LocalDate.parse("2026-01-01"),
                5);
    }

    static LateFeeRuleEvent.Activated theRuleForLateFeesIsInForce() {
        return new LateFeeRuleEvent.Activated(
                LATE_FEE_RULE, LAKESIDE, LocalDate.parse("2026-01-01"));
    }

    static LateFeeRuleEvent.Refused theRuleForLateFeesIsRefused() {
        return new LateFeeRuleEvent.Refused(LATE_FEE_RULE, LAKESIDE, "合同未约定违约金");
    }

    static LateFeeRuleEvent.Charged lateFeesAreCharged() {
        return new LateFeeRuleEvent.Charged(
                LATE_FEE_RULE, LAKESIDE, LocalDate.parse("2026-05-05"), 12, new Money(183_50), 2);
    }

    static LateFeeRuleEvent.Ended theRuleForLateFeesEnds() {
        return new LateFeeRuleEvent.Ended(LATE_FEE_RULE, LAKESIDE, LocalDate.parse("2027-01-01"));
    }

    static ReliefEvent.Proposed aReliefIsProposed() {
        return new ReliefEvent.Proposed(
                RELIEF,
                LAKESIDE,
                UNIT_3_2_1201,
                "3-2-1201",
                "VACANCY",
                new BigDecimal("30"),
                Set.of("PROPERTY"),
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2026-09-01"),
                "已办理空置登记");
    }

    static ReliefEvent.Confirmed theReliefIsConfirmed() {
        return new ReliefEvent.Confirmed(
                RELIEF, LAKESIDE, UNIT_3_2_1201, "3-2-1201", "VACANCY", new BigDecimal("30"));
    }

    static ReliefEvent.Refused theReliefIsRefused() {
        return new ReliefEvent.Refused(RELIEF, LAKESIDE, UNIT_3_2_1201, "3-2-1201", "有人居住");
    }

    static ReliefEvent.Ended theReliefEnds() {
        return new ReliefEvent.Ended(
                RELIEF,
                LAKESIDE,
                UNIT_3_2_1201,
                "3-2-1201",
                LocalDate.parse("2026-06-01"),
                "业主已入住");
    }

    static ClosingEvent.Started aMonthIsBeingClosed() {
        return new ClosingEvent.Started(CLOSING, LAKESIDE, LocalDate.parse("2026-03-01"));
    }

    static ClosingEvent.Closed theMonthIsClosed() {
        return new ClosingEvent.Closed(
                CLOSING,
                LAKESIDE,
                LocalDate.parse("2026-03-01"),
                412,
                new Money(1_284_550),
                new Money(325_080),
                new Money(20_000));
    }

    static ClosingEvent.Stopped theMonthIsNotClosed() {
        return new ClosingEvent.Stopped(
                CLOSING, LAKESIDE, LocalDate.parse("2026-03-01"), "closing.unit-unknown");
    }

    static LateFeeEvent.Charged theLateFeeIsCharged() {
        return new LateFeeEvent.Charged(
                LATE_FEE,
                BILL,
                BILL_NUMBER,
                LATE_FEE_BILL,
                new Money(89),
                LocalDate.parse("2026-12-31"));
    }

    static LateFeeEvent.WaiverProposed theLateFeeIsToBeWaived() {
        return new LateFeeEvent.WaiverProposed(
                LATE_FEE, BILL, BILL_NUMBER, new Money(89), "住院期间未能缴费");
    }

    static LateFeeEvent.WaiverRefused theLateFeeIsNotWaived() {
        return new LateFeeEvent.WaiverRefused(LATE_FEE, BILL, BILL_NUMBER, "没有住院证明");
    }

    static LateFeeEvent.Waived theLateFeeIsWaived() {
        return new LateFeeEvent.Waived(LATE_FEE, BILL, BILL_NUMBER, new Money(89), "住院期间未能缴费");
    }

    static BillRunEvent.Prepared novembersBillsAreCalculated() {
        return new BillRunEvent.Prepared(
                BILL_RUN,
                BILL_RUN_NUMBER,
                LAKESIDE,
                LocalDate.parse("2026-11-01"),
                1,
                Set.of("PROPERTY"));
    }

    static BillRunEvent.Calculated novembersBillsCanBeSeen() {
        return new BillRunEvent.Calculated(
                BILL_RUN, BILL_RUN_NUMBER, LAKESIDE, 864, new Money(220_320_00), 3);
    }

    static BillRunEvent.Approved novembersBillsAreApproved() {
        return new BillRunEvent.Approved(
                BILL_RUN, BILL_RUN_NUMBER, LAKESIDE, 864, new Money(220_320_00));
    }

    static BillRunEvent.Issued novembersBillsAreIssued() {
        return new BillRunEvent.Issued(
                BILL_RUN, BILL_RUN_NUMBER, LAKESIDE, 864, new Money(220_320_00));
    }

    static BillRunEvent.Interrupted novembersBillsAreInterrupted() {
        return new BillRunEvent.Interrupted(BILL_RUN, BILL_RUN_NUMBER, LAKESIDE);
    }

    static BillRunEvent.Cancelled novembersBillsAreThrownAway() {
        return new BillRunEvent.Cancelled(BILL_RUN, BILL_RUN_NUMBER, LAKESIDE, "三栋面积需复核");
    }

    static RatingEvent.Recorded fiveStarsCount() {
        return new RatingEvent.Recorded(RATING, ORDER, LAKESIDE, LI_QIANG, 1, 5);
    }

    static ImprovementEvent.Planned answeringFasterIsPlanned() {
        return new ImprovementEvent.Planned(ANSWER_FASTER);
    }

    static ImprovementEvent.Replanned answeringFasterIsPlannedAnew() {
        return new ImprovementEvent.Replanned(ANSWER_FASTER);
    }

    static ImprovementEvent.Started answeringFasterHasBegun() {
        return new ImprovementEvent.Started(ANSWER_FASTER);
    }

    static ImprovementEvent.Noted aStepTowardsAnsweringFaster() {
        return new ImprovementEvent.Noted(ANSWER_FASTER, "晚间多排一名师傅值班");
    }

    static ImprovementEvent.Measured answeringFasterIsMeasured() {
        return new ImprovementEvent.Measured(ANSWER_FASTER);
    }

    static ImprovementEvent.Completed answeringFasterIsDone() {
        return new ImprovementEvent.Completed(ANSWER_FASTER, "晚间值班已固定，平均响应 18 分钟");
    }

    static ImprovementEvent.Returned answeringFasterIsNotDone() {
        return new ImprovementEvent.Returned(ANSWER_FASTER, "周末还没有人值班");
    }

    static ImprovementEvent.Verified answeringFasterIsVerified() {
        return new ImprovementEvent.Verified(ANSWER_FASTER);
    }

    static ImprovementEvent.Dropped answeringFasterIsDropped() {
        return new ImprovementEvent.Dropped(ANSWER_FASTER, "与维修外包合同一并解决");
    }

    static ImprovementEvent.Warned answeringFasterIsOverdue() {
        return new ImprovementEvent.Warned(ANSWER_FASTER);
    }

    static QuestionnaireEvent.Drafted aQuestionnaireIsWritten() {
        return new QuestionnaireEvent.Drafted(QUESTIONNAIRE, "WJ261124-0001", "2026 年物业服务满意度调查");
    }

    static QuestionnaireEvent.Revised theQuestionnaireIsRewritten() {
        return new QuestionnaireEvent.Revised(QUESTIONNAIRE, "WJ261124-0001", "2026 年物业服务满意度调查");
    }

    static QuestionnaireEvent.Published theQuestionnaireIsOut() {
        return new QuestionnaireEvent.Published(
                QUESTIONNAIRE,
                "WJ261124-0001",
                "2026 年物业服务满意度调查",
                Set.of(LAKESIDE),
                Set.of(),
                true,
                at("2026-12-24T10:00:00Z"));
    }

    static QuestionnaireEvent.Opened theQuestionnaireOpens() {
        return new QuestionnaireEvent.Opened(QUESTIONNAIRE, "WJ261124-0001", "2026 年物业服务满意度调查");
    }

    static QuestionnaireEvent.SlipsOrdered slipsForABuilding() {
        return new QuestionnaireEvent.SlipsOrdered(
                QUESTIONNAIRE, "WJ261124-0001", "2026 年物业服务满意度调查", BUILDING_3, 120);
    }

    static QuestionnaireEvent.Reported theQuestionnaireIsReported() {
        return new QuestionnaireEvent.Reported(
                QUESTIONNAIRE, "WJ261124-0001", "2026 年物业服务满意度调查", SPREADSHEET);
    }

    static QuestionnaireEvent.Reminded whoHasNotAnsweredIsToBeReminded() {
        return new QuestionnaireEvent.Reminded(QUESTIONNAIRE, "WJ261124-0001", "2026 年物业服务满意度调查");
    }

    static QuestionnaireEvent.Invited everybodyIsInvited() {
        return new QuestionnaireEvent.Invited(
                QUESTIONNAIRE, "WJ261124-0001", "2026 年物业服务满意度调查", false, 412);
    }

    static InvitationEvent.Issued someAreInvited() {
        return new InvitationEvent.Issued(
                UUID.fromString("0199c0de-0000-7000-8000-00000000a0e1"),
                QUESTIONNAIRE,
                UUID.fromString("0199c0de-0000-7000-8000-00000000a0e2"),
                true,
                "WJ261124-0001",
                "2026 年物业服务满意度调查",
                "How content are you? 2026",
                LocalDate.of(2026, 12, 24),
                Set.of(ZHANG_WEI),
                Map.of(ZHANG_WEI, "77eQMDE5OWMwZGUtZW5jbG9zZWQ"));
    }

    static QuestionnaireEvent.Closed theQuestionnaireIsOver() {
        return new QuestionnaireEvent.Closed(
                QUESTIONNAIRE, "WJ261124-0001", "2026 年物业服务满意度调查", 412);
    }

    static OperationEvent.Performed aStewardLooksAtZhangWeisPhone() {
        return new OperationEvent.Performed(
                LOOK_AT_THE_PHONE,
                "owner.revealed",
                "owner",
                ZHANG_WEI.toString(),
                "约上门时间",
                byName(Map.of("field", "phone", "screen", "workorder")));
    }

    /** An id that looks as the platform's own: UUIDv7. */
    private static UUID id(int number) {
        return UUID.fromString("019ab3c4-6d00-7000-8000-%012d".formatted(number));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    // Set.of and Map.of change their order from run to run, and a golden file must not.
    @SafeVarargs
    private static <T> Set<T> inThisOrder(T... members) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(members)));
    }

    private static Map<String, String> byName(Map<String, String> entries) {
        return Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    static StockEvent.Received tenValvesCome() {
        return new StockEvent.Received(
                VALVES, BigDecimal.TEN, new Money(18_50), "宏达五金", "HD-20261125-07");
    }

    static StockEvent.Issued oneValveGoesToTheLeak() {
        return new StockEvent.Issued(VALVES, FOR_THE_LEAK, BigDecimal.ONE);
    }

    static StockEvent.Returned theValveComesBack() {
        return new StockEvent.Returned(VALVES, FOR_THE_LEAK, BigDecimal.ONE);
    }

    static StockEvent.Reserved theLeakWaitsForAValve() {
        return new StockEvent.Reserved(VALVES, FOR_THE_LEAK, BigDecimal.ONE);
    }

    static StockEvent.Allotted aValveIsKeptForTheLeak() {
        return new StockEvent.Allotted(VALVES, FOR_THE_LEAK, BigDecimal.ONE);
    }

    static StockEvent.Released theLeakNeedsNoValve() {
        return new StockEvent.Released(VALVES, FOR_THE_LEAK, BigDecimal.ONE);
    }

    static StockEvent.Counted elevenValvesAreCounted() {
        return new StockEvent.Counted(
                VALVES, new BigDecimal("11"), new BigDecimal("-1"), "一只破损未登记");
    }

    static StockEvent.Adjusted theMissingValveIsWrittenOff() {
        return new StockEvent.Adjusted(VALVES, new BigDecimal("-1"));
    }

    static StockEvent.CountRefused theValvesAreToBeCountedAgain() {
        return new StockEvent.CountRefused(VALVES, new BigDecimal("-1"), "请复盘后再报");
    }

    static StockEvent.ShortageNoticed valvesAreToBeBought() {
        return new StockEvent.ShortageNoticed(VALVES, BigDecimal.TWO, new BigDecimal("5"));
    }

    static StockEvent.MinimumChanged fiveValvesShouldLieThere() {
        return new StockEvent.MinimumChanged(VALVES, new BigDecimal("5"));
    }

    static AnswerEvent.Added parkingIsExplained() {
        return new AnswerEvent.Added(PARKING, LEAK.communityId(), "怎么办月租车位");
    }

    static AnswerEvent.Changed parkingIsExplainedAnew() {
        return new AnswerEvent.Changed(PARKING, "怎么办理月租车位");
    }

    static AnswerEvent.Retired parkingIsExplainedNoMore() {
        return new AnswerEvent.Retired(PARKING, "怎么办理月租车位");
    }

    static AnswerEvent.Restored parkingIsExplainedAgain() {
        return new AnswerEvent.Restored(PARKING, "怎么办理月租车位");
    }

    static EscalationEvent.Opened theLateLeakIsWangFangsDuty() {
        return new EscalationEvent.Opened(LATE_LEAK, EscalationEvent.Cause.OVERDUE);
    }

    static EscalationEvent.Raised theLateLeakGoesUp() {
        return new EscalationEvent.Raised(LATE_LEAK, EscalationEvent.Cause.NOT_ACKNOWLEDGED);
    }

    static EscalationEvent.Acknowledged wangFangHasSeenIt() {
        return new EscalationEvent.Acknowledged(LATE_LEAK);
    }

    static EscalationEvent.Instructed wangFangSaysWhatToDo() {
        return new EscalationEvent.Instructed(LATE_LEAK, "今晚必须修好，先关总阀");
    }

    static EscalationEvent.Resolved theLateLeakIsSettled() {
        return new EscalationEvent.Resolved(LATE_LEAK, "22:40 修好，已向业主说明");
    }

    static ComplaintEvent.Received somebodyComplainsOfTheNoise() {
        return new ComplaintEvent.Received(
                NOISE,
                false,
                Set.of(ComplaintEvent.GradeReason.HOUSEHOLDS),
                Instant.parse("2026-11-25T02:00:00Z"));
    }

    static ComplaintEvent.ConversationLinked theNoiseIsTakenFromAConversation() {
        return new ComplaintEvent.ConversationLinked(NOISE, CONVERSATION);
    }

    static ComplaintEvent.Assigned wangFangAnswersForIt() {
        return new ComplaintEvent.Assigned(NOISE, "王芳");
    }

    static ComplaintEvent.Acknowledged theComplaintIsTakenUp() {
        return new ComplaintEvent.Acknowledged(NOISE);
    }

    static ComplaintEvent.Investigated theNoiseIsLookedInto() {
        return new ComplaintEvent.Investigated(NOISE);
    }

    static ComplaintEvent.Noted wangFangWritesDownWhatSheFound() {
        return new ComplaintEvent.Noted(NOISE);
    }

    static ComplaintEvent.Graded theComplaintIsSerious() {
        return new ComplaintEvent.Graded(NOISE, ComplaintGrade.SERIOUS, "涉及多户");
    }

    static ComplaintEvent.OrderLinked anOrderIsMadeOfIt() {
        return new ComplaintEvent.OrderLinked(NOISE, ORDER, "GD261124-0042");
    }

    static ComplaintEvent.OrderUnlinked theOrderIsAnother() {
        return new ComplaintEvent.OrderUnlinked(NOISE, ORDER, "GD261124-0042");
    }

    static ComplaintEvent.Replied theComplaintIsAnswered() {
        return new ComplaintEvent.Replied(NOISE, "水泵已加装减振垫，夜间噪声降到 40 分贝以下。");
    }

    static ComplaintEvent.Accepted theAnswerIsAccepted() {
        return new ComplaintEvent.Accepted(NOISE);
    }

    static ComplaintEvent.NotAccepted theAnswerIsNotAccepted() {
        return new ComplaintEvent.NotAccepted(NOISE, ComplaintGrade.GENERAL, "夜里还是响", 1);
    }

    static ComplaintEvent.FollowedUp zhangWeiIsAskedHowItWent() {
        return new ComplaintEvent.FollowedUp(NOISE, ComplaintEvent.FollowUpResult.SATISFIED);
    }

    static ComplaintEvent.Closed theComplaintIsSettled() {
        return new ComplaintEvent.Closed(NOISE, "EQUIPMENT");
    }

    static ComplaintEvent.Withdrawn theComplaintIsTakenBack() {
        return new ComplaintEvent.Withdrawn(NOISE, "已经解决");
    }

    static ComplaintEvent.Warned theAnswerIsNearlyLate() {
        return new ComplaintEvent.Warned(NOISE, ComplaintEvent.Clock.ANSWER, false);
    }

    static SuggestionEvent.Received zhangWeiSuggestsABench() {
        return new SuggestionEvent.Received(BENCH);
    }

    static SuggestionEvent.Reviewed theBenchIsConsidered() {
        return new SuggestionEvent.Reviewed(BENCH);
    }

    static SuggestionEvent.Adopted thereWillBeABench() {
        return new SuggestionEvent.Adopted(BENCH, "下月安装两张");
    }

    static SuggestionEvent.Declined thereWillBeNoBench() {
        return new SuggestionEvent.Declined(BENCH, "消防通道须保持畅通");
    }

    static SuggestionEvent.Implemented theBenchIsThere() {
        return new SuggestionEvent.Implemented(BENCH, "已在湖边东侧安装");
    }

    static ComplimentEvent.Received zhangWeiPraisesLiQiang() {
        return new ComplimentEvent.Received(id(113), "BY261124-0001", LAKESIDE, "李师傅", ZHANG_WEI);
    }

    static ComplimentEvent.PassedOn liQiangHearsOfIt() {
        return new ComplimentEvent.PassedOn(
                id(113), "BY261124-0001", LAKESIDE, LI_QIANG, "李强", "半夜上门修水管，耐心又仔细", ZHANG_WEI);
    }
}
