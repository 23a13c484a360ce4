package linli.chassis.aggregates;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import linli.chassis.Refusal;

/**
 * A command of a transition table, which is an enum of all that may be done with an aggregate: a
 * pair of state and command that is not in the table is refused, and the buttons of every screen
 * come from it.
 *
 * @param <S> the states
 */
public interface Transition<S> {

    boolean isAllowedIn(S state);

    /** All commands of a table that a state takes, in the order of the table. */
    static <S, C extends Enum<C> & Transition<S>> Stream<C> takenIn(Class<C> table, S state) {
        return Arrays.stream(table.getEnumConstants())
                .filter(command -> command.isAllowedIn(state));
    }

    /**
     * @param code of the refusal, such as {@code notice.state}
     * @throws Refusal.Conflict when the state does not take it, with all commands that it takes
     */
    static <S, C extends Enum<C> & Transition<S>> void require(C command, S state, String code) {
        require(command, state, code, () -> takenIn(command.getDeclaringClass(), state).toList());
    }

    /**
     * @param offered what may be done instead
     * @throws Refusal.Conflict when the state does not take it
     */
    static <S, C extends Enum<C> & Transition<S>> void require(
            C command, S state, String code, Supplier<List<C>> offered) {
        if (!command.isAllowedIn(state)) {
            throw new Refusal.Conflict(
                    code,
                    "%s is not possible while it is %s".formatted(command, state),
                    offered.get().stream().map(Enum::name).toList());
        }
    }
}
