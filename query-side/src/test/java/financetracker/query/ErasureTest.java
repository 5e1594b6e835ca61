package financetracker.query;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.category.CategoryId;
import financetracker.events.category.CategoryRenamed;
import financetracker.events.counterparty.CounterpartyAliasAdded;
import financetracker.events.counterparty.CounterpartyId;
import financetracker.events.counterparty.CounterpartyRenamed;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.Source;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.events.transfer.TransferId;
import financetracker.query.view.Story;
import financetracker.query.view.ViewDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErasureTest {
    @Test
    void leaves_no_personal_text_in_any_table_and_every_amount() {
        Story story = new Story(51);
        HouseholdId gone = story.household();
        HouseholdId stays = story.household();
        tell(story, gone, "gonemark");
        tell(story, stays, "staymark");
        ViewDatabase database = new ViewDatabase(Views.all());
        database.with(story.events());
        Map<String, List<String>> before = database.rows();
        assertThat(found(before, "gonemark")).isEqualTo(15);
        Long sum = sum(database);

        long head = story.head();
        story.erase(gone);
        database.with(story.since(head));

        Map<String, List<String>> after = database.rows();
        assertThat(found(after, "gonemark")).isZero();
        assertThat(found(after, "staymark")).isEqualTo(found(before, "staymark"));
        assertThat(sum(database)).isEqualTo(sum);
    }

    private static void tell(Story story, HouseholdId household, String marker) {
        AccountId account = story.open(household, AccountKind.CASH, Story.EUR, marker + "1");
        story.rename(household, account, marker + "2");
        Details details = new Details(
                Story.text(marker + "3"),
                Story.text(marker + "4"),
                Story.text(marker + "5"),
                List.of(Story.text(marker + "6"), Story.text(marker + "7")));
        TransactionId id = story.record(
                household,
                account,
                story.entry(account, -77, Story.DAY, TransactionStatus.POSTED),
                details,
                new Origin(Source.IMPORT, Story.text(marker + "8"), Story.text(marker + "9")));
        story.amend(id, story.entryOf(id), details, marker + "10");
        story.voidIt(id, marker + "11");
        story.restore(id, TransactionStatus.POSTED);
        story.split(id, -10, marker + "12");
        TransactionId other = story.record(household, account, 77);
        TransferId unused = story.link(id, other, false);
        story.unlink(id, other, marker + "13");
        CategoryId category = story.category(household, marker + "14");
        story.tellOfCategory(household, new CategoryRenamed(category, Story.text(marker + "15")));
        CounterpartyId party = story.counterparty(household, marker + "16");
        story.tellOfCounterparty(household, new CounterpartyRenamed(party, Story.text(marker + "17")));
        story.tellOfCounterparty(household, new CounterpartyAliasAdded(party, Story.text(marker + "18")));
    }

    private static long found(Map<String, List<String>> rows, String marker) {
        return rows.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.toLowerCase(Locale.ROOT).contains(marker))
                .count();
    }

    private static Long sum(ViewDatabase database) {
        return database.jdbc()
                .sql("select sum(abs(amount)) from views.transactions")
                .query(Long.class)
                .single();
    }
}
