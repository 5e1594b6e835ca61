package financetracker.command.counterparty;

import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.counterparty.CounterpartyAliasAdded;
import financetracker.events.counterparty.CounterpartyAliasRemoved;
import financetracker.events.counterparty.CounterpartyCommand;
import financetracker.events.counterparty.CounterpartyCommand.CreateCounterparty;
import financetracker.events.counterparty.CounterpartyCommand.MergeCounterparty;
import financetracker.events.counterparty.CounterpartyCommand.RenameCounterparty;
import financetracker.events.counterparty.CounterpartyCommand.SetCounterpartyAliases;
import financetracker.events.counterparty.CounterpartyCreated;
import financetracker.events.counterparty.CounterpartyId;
import financetracker.events.counterparty.CounterpartyMerged;
import financetracker.events.counterparty.CounterpartyRenamed;
import financetracker.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class CounterpartiesTest {
    private static final HouseholdId HOUSEHOLD = new HouseholdId(new UUID(1, 1));
    private static final CounterpartyId SHOP = new CounterpartyId(new UUID(7, 1));
    private static final CounterpartyId BAKER = new CounterpartyId(new UUID(7, 2));
    private static final CounterpartyId NEW = new CounterpartyId(new UUID(7, 3));

    @Test
    void creates_once() {
        CreateCounterparty create = new CreateCounterparty(HOUSEHOLD, NEW, text("Cinema"));
        given().when(create).expectEvents(new CounterpartyCreated(NEW, text("Cinema")));
        given(new CounterpartyCreated(NEW, text("Cinema"))).when(create).expectNoEvents();
        refused(new Refusal.IdIsTaken(SHOP.value()), new CreateCounterparty(HOUSEHOLD, SHOP, text("Cinema")));
    }

    @Test
    void a_text_means_one_only_whatever_its_case_width_and_spaces() {
        refused(new Refusal.CounterpartyTextTaken(SHOP), new CreateCounterparty(HOUSEHOLD, NEW, text(" corner  SHOP")));
        refused(
                new Refusal.CounterpartyTextTaken(SHOP),
                new CreateCounterparty(HOUSEHOLD, NEW, text("\uFF23orner\u00A0Shop")));
        refused(new Refusal.CounterpartyTextTaken(SHOP), new RenameCounterparty(HOUSEHOLD, BAKER, text("CS*1"), null));
        refused(
                new Refusal.CounterpartyTextTaken(BAKER),
                new SetCounterpartyAliases(HOUSEHOLD, SHOP, List.of(text("the baker")), null));
    }

    @Test
    void renames_and_keeps_the_name_before_as_an_alias() {
        RenameCounterparty rename = new RenameCounterparty(HOUSEHOLD, SHOP, text("The Shop"), null);
        given().when(rename).expectEvents(new CounterpartyRenamed(SHOP, text("The Shop")));
        given(new CounterpartyRenamed(SHOP, text("The Shop"))).when(rename).expectNoEvents();
        refused(
                new Refusal.CounterpartyTextTaken(SHOP),
                new CreateCounterparty(HOUSEHOLD, NEW, text("Corner Shop")),
                new CounterpartyRenamed(SHOP, text("The Shop")));
        refused(new Refusal.CounterpartyNotFound(NEW), new RenameCounterparty(HOUSEHOLD, NEW, text("x"), null));
    }

    @Test
    void has_the_aliases_that_were_asked_for_and_no_others() {
        given().when(new SetCounterpartyAliases(
                        HOUSEHOLD, SHOP, List.of(text("CS*2"), text("cs*2"), text("corner shop")), null))
                .expectEvents(
                        new CounterpartyAliasRemoved(SHOP, text("CS*1")),
                        new CounterpartyAliasAdded(SHOP, text("CS*2")));
        given().when(new SetCounterpartyAliases(HOUSEHOLD, SHOP, List.of(text("cs*1")), null))
                .expectNoEvents();
        given(new CounterpartyAliasRemoved(SHOP, text("CS*1")))
                .when(new CreateCounterparty(HOUSEHOLD, NEW, text("CS*1")))
                .expectEvents(new CounterpartyCreated(NEW, text("CS*1")));
        List<PersonalText> many =
                IntStream.rangeClosed(0, 500).mapToObj(i -> text("t" + i)).toList();
        refused(new Refusal.TooManyAliases(500), new SetCounterpartyAliases(HOUSEHOLD, SHOP, many, null));
    }

    @Test
    void a_merged_one_gives_its_texts_to_the_other() {
        MergeCounterparty merge = new MergeCounterparty(HOUSEHOLD, SHOP, BAKER, null);
        CounterpartyMerged merged = new CounterpartyMerged(SHOP, BAKER);
        given().when(merge).expectEvents(merged);
        given(merged).when(merge).expectNoEvents();
        refused(
                new Refusal.CounterpartyTextTaken(BAKER),
                new CreateCounterparty(HOUSEHOLD, NEW, text("corner shop")),
                merged);
        refused(
                new Refusal.CounterpartyIsMerged(SHOP, BAKER),
                new RenameCounterparty(HOUSEHOLD, SHOP, text("x"), null),
                merged);
        refused(
                new Refusal.CounterpartyIsMerged(SHOP, BAKER),
                new MergeCounterparty(HOUSEHOLD, BAKER, SHOP, null),
                merged);
        given(merged)
                .when(new SetCounterpartyAliases(HOUSEHOLD, BAKER, List.of(text("CS*1")), null))
                .expectEvents(new CounterpartyAliasRemoved(BAKER, text("Corner Shop")));
        refused(new Refusal.CounterpartyIntoItself(SHOP), new MergeCounterparty(HOUSEHOLD, SHOP, SHOP, null));
        refused(new Refusal.UnknownCounterparty(NEW), new MergeCounterparty(HOUSEHOLD, SHOP, NEW, null));
        refused(new Refusal.CounterpartyNotFound(NEW), new MergeCounterparty(HOUSEHOLD, NEW, SHOP, null));
    }

    /** A shop with an alias, a baker, and what happened then. */
    private static TestExecutor<Counterparties> given(Object... events) {
        Object[] all = new Object[events.length + 3];
        all[0] = new CounterpartyCreated(SHOP, text("Corner Shop"));
        all[1] = new CounterpartyAliasAdded(SHOP, text("CS*1"));
        all[2] = new CounterpartyCreated(BAKER, text("The Baker"));
        System.arraycopy(events, 0, all, 3, events.length);
        return new AggregateTestFixture<>(Counterparties.class).given(all);
    }

    private static void refused(Refusal refusal, CounterpartyCommand command, Object... events) {
        given(events).when(command).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static PersonalText text(String text) {
        return new PersonalText(text);
    }
}
