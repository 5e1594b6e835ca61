package financetracker.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.category.CategoryId;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.query.Views;
import financetracker.query.accounts.AccountNames;
import financetracker.query.categories.Categories;
import financetracker.query.counterparties.KnownCounterparties;
import financetracker.query.postings.LedgerAccounts;
import financetracker.query.postings.LedgerSums;
import financetracker.query.transactions.StandingTransactions;
import financetracker.query.view.Story;
import financetracker.query.view.ViewDatabase;
import financetracker.query.view.ViewReads;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class JournalsTest {
    private final ViewDatabase database = new ViewDatabase(Views.all());
    private final Story story = new Story(81);
    private final HouseholdId household = story.household();

    @Test
    void accounts_and_categories_of_one_name_are_told_apart() {
        for (String name : new String[] {"Cash", "cash", "Cash:", "🎉", "🙈"}) {
            AccountId account = story.open(household, AccountKind.CASH, Story.EUR, name);
            story.record(household, account, -100);
        }
        AccountId account = story.open(household, AccountKind.LOAN, Story.EUR, "Cash");
        TransactionId first = story.record(household, account, -100);
        CategoryId category = story.category(household, "uncategorised");
        story.categorise(first, category);
        database.with(story.events());
        assertThat(journal(new Hledger()))
                .contains("account assets:Cash\n")
                .contains("account assets:cash 2\n")
                .contains("account assets:Cash 3\n")
                .contains("account assets:unnamed\n")
                .contains("account assets:unnamed 2\n")
                .contains("account liabilities:Cash\n")
                .contains("account expenses:uncategorised\n")
                .contains("account expenses:Food:uncategorised\n")
                .contains("    liabilities:Cash  0.00 EUR == -1.00 EUR\n");
        assertThat(journal(new Beancount())).contains("open Assets:Unnamed-2 EUR\n  id: ");
    }

    @Test
    void an_erased_household_reads_erased() {
        AccountId account = story.open(household, AccountKind.CASH, Story.EUR, "gonemark");
        TransactionId transaction = story.record(
                household, account, story.entry(account, -500, Story.DAY, TransactionStatus.POSTED), "gonemark");
        story.categorise(transaction, story.category(household, "gonemark"));
        story.split(transaction, -100, "gonemark");
        story.erase(household);
        database.with(story.events());
        assertThat(journal(new Hledger()))
                .doesNotContain("gonemark")
                .contains("    assets:erased  -5.00 EUR\n")
                .contains(") erased\n");
    }

    private String journal(Dialect dialect) {
        ViewReads reads = database.reads();
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(ViewReads.class, () -> reads);
            context.register(
                    Journals.class,
                    StandingTransactions.class,
                    LedgerAccounts.class,
                    LedgerSums.class,
                    Categories.class,
                    KnownCounterparties.class,
                    AccountNames.class);
            context.refresh();
            Journals journals = context.getBean(Journals.class);
            StringWriter text = new StringWriter();
            Output out = new Output(text, Duration.ofMinutes(1));
            return reads.read(household, null, Journals.VIEWS, position -> {
                        journals.write(dialect, household, position, null, out);
                        return text.toString();
                    })
                    .body();
        }
    }
}
