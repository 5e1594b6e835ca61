package financetracker.query.transactions;

import financetracker.events.HouseholdId;
import financetracker.events.category.CategoryId;
import financetracker.events.category.CategoryProposals;
import financetracker.events.transaction.TransactionId;
import financetracker.query.categories.Categories;
import financetracker.query.categories.Tree;
import financetracker.query.counterparties.KnownCounterparties;
import financetracker.query.counterparties.Meanings;
import financetracker.query.counterparties.Payee;
import financetracker.query.view.ViewReads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what was given before by whom a transaction names. */
@Component
class GivenCategories implements CategoryProposals {
    private static final List<String> VIEWS = List.of("transactions", Categories.VIEW, KnownCounterparties.VIEW);
    private static final int ASKED_AT_ONCE = 1_000;
    // What was taken back since, or undone, or voided was not meant.
    private static final String LAST = """
            select distinct on (asked.number) asked.number, given.id, given.category
            from unnest(:numbers::int[], :payees::uuid[]) as asked (number, payee)
            cross join lateral (
                select g.id, g.category, g.from_position
                from views.transactions g
                join views.transactions s on s.household = g.household and s.id = g.id
                    and s.from_position <= :position and s.to_position > :position
                where g.household = :household and g.payee = asked.payee and g.from_position <= :position
                  and g.category is not null and g.change in ('RECORDED', 'CATEGORISED')
                  and s.category = g.category and s.status <> 'VOIDED'
                order by g.from_position desc
                limit 1) given
            order by asked.number, given.from_position desc""";

    private final ViewReads reads;
    private final Categories categories;
    private final KnownCounterparties counterparties;

    GivenCategories(ViewReads reads, Categories categories, KnownCounterparties counterparties) {
        this.reads = reads;
        this.categories = categories;
        this.counterparties = counterparties;
    }

    @Override
    public Map<Clue, Proposed> of(HouseholdId household, Collection<Clue> clues) {
        return reads.read(household, null, VIEWS, position -> proposed(household, clues, position))
                .body();
    }

    @Override
    public Set<CategoryId> open(HouseholdId household) {
        return reads.read(household, null, List.of(Categories.VIEW), position -> {
                    Tree tree = categories.at(household, position);
                    return tree.nodes().stream()
                            .map(Tree.CategoryNode::id)
                            .filter(tree::isOpen)
                            .map(CategoryId::new)
                            .collect(Collectors.toSet());
                })
                .body();
    }

    private Map<Clue, Proposed> proposed(HouseholdId household, Collection<Clue> clues, long position) {
        Tree tree = categories.at(household, position);
        Map<Clue, Proposed> proposed = new HashMap<>();
        Set<String> payees = new LinkedHashSet<>();
        for (Clue clue : clues) {
            UUID named = clue.name() == null ? null : tree.named(clue.name());
            if (named != null) {
                proposed.put(clue, new Proposed(new CategoryId(named), null));
            } else if (clue.payee() != null) {
                payees.add(clue.payee());
            }
        }
        Map<String, Proposed> last = new HashMap<>();
        List<String> asked = List.copyOf(payees);
        for (int from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
            List<String> some = asked.subList(from, Math.min(asked.size(), from + ASKED_AT_ONCE));
            last.putAll(last(household, some, tree, position));
        }
        for (Clue clue : clues) {
            Proposed given = clue.payee() == null ? null : last.get(clue.payee());
            if (given != null) {
                proposed.putIfAbsent(clue, given);
            }
        }
        return proposed;
    }

    private Map<String, Proposed> last(HouseholdId household, List<String> texts, Tree tree, long position) {
        List<Integer> numbers = new ArrayList<>();
        List<String> payees = new ArrayList<>();
        Meanings meanings = counterparties.of(household, position, texts);
        for (int i = 0; i < texts.size(); i++) {
            for (String payee : payees(household, texts.get(i), meanings)) {
                numbers.add(i);
                payees.add(payee);
            }
        }
        // A plan for a view that was small, or for few, would be kept.
        reads.jdbc().sql("set local plan_cache_mode = force_custom_plan").update();
        Map<String, Proposed> last = new HashMap<>();
        reads.jdbc()
                .sql(LAST)
                .param("household", household.value())
                .param("position", position)
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("payees", payees.toArray(String[]::new))
                .query(row -> {
                    UUID category = tree.resolved(row.getObject("category", UUID.class));
                    if (category != null && tree.isOpen(category)) {
                        UUID transaction = row.getObject("id", UUID.class);
                        last.put(
                                texts.get(row.getInt("number")),
                                new Proposed(new CategoryId(category), new TransactionId(transaction)));
                    }
                });
        return last;
    }

    /** The keys of all texts that mean the same counterparty, or of this one alone. */
    private static List<String> payees(HouseholdId household, String text, Meanings meanings) {
        UUID counterparty = meanings.of(text, text);
        return counterparty == null
                ? List.of(Payee.key(household.value(), text).toString())
                : meanings.payees(counterparty);
    }
}
