package linli.system;

import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The screens in a real browser, through the gateway, signed in by the real realm. */
@ExtendWith(OnStack.class)
class ScreensIT {

    /** What is played: each of {@code console/browser}. Each can be played alone. */
    enum Play {
        /** One repair from the phone call to the archive. */
        JOURNEY,
        /** An owner reports and a technician mends through a cut line. */
        PHONES,
        /** An owner and a technician get on inside WeChat. */
        WECHAT,
        /** A reload without a line shows what was known last. */
        RELOAD,
        /** The shell finds, shows and loses nothing. */
        SHELL,
        /** Every address is accessible and fits in both languages. */
        ROUTES,
        /** A board left open keeps its memory and misses nothing. */
        BOARD,
        /** An office hires, announces, bills a month and asks how content people are. */
        OFFICE,
        /** A home is added, its owner registered, given an account, and the home sold again. */
        ESTATE,
        /** A complaint is answered, refused, answered again and closed. */
        COMPLAINT,
        /** A resident asks and the office answers, over a line that is cut again and again. */
        CHAT,
        /** Neighbours write on their board; the office answers, and looks after it. */
        MESSAGEBOARD,
        /** A display shows what is announced in its building, through a cut line, until it ends. */
        LOBBY,
        /**
         * Two bills are paid at the counter, the receipt is reversed by two people, who owes is
         * reminded.
         */
        MONEY,
        /** Whoever has not read a notice is reminded by short message. */
        REMIND,
        /** A water meter is read, the month is billed, the owner reads how it came about. */
        METERS,
        /** Goods received wake the order that waits for them; they are fetched, and counted. */
        STORE,
        /** What lists show is taken home whole, and the trail knows. */
        FILES,
        /** Moments of people who have no time, counted. */
        MOMENTS,
        /** A service that dies loses nothing typed. */
        OUTAGE
    }

    private final Stack stack;

    ScreensIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeAll
    static void aBrowser() {
        Browser.require();
    }

    @ParameterizedTest
    @EnumSource
    void people_do_their_work_in_a_browser(Play play) {
        Browser.play(stack, play.name().toLowerCase(Locale.ROOT));
    }
}
