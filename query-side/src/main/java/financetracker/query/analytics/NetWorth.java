package financetracker.query.analytics;

import financetracker.events.HouseholdId;
import financetracker.events.household.HouseholdSettings;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.accounts.AccountNames;
import financetracker.query.categories.Categories;
import financetracker.query.household.SettingsAt;
import financetracker.query.postings.Book;
import financetracker.query.postings.LedgerSums;
import financetracker.query.rates.Converted;
import financetracker.query.rates.ExchangeRates;
import financetracker.query.rates.LoadedRates;
import financetracker.query.rates.NeededRate;
import financetracker.query.view.Answer;
import financetracker.query.view.ViewReads;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is owned and owed, each account in its currency and all in one, by the rates of the day. Past 150 lines with the
 * records that it answers with.
 */
@Component
class NetWorth {
    private static final List<String> VIEWS =
            List.of(LedgerSums.VIEW, Categories.VIEW, AccountNames.VIEW, SettingsAt.VIEW, ExchangeRates.VIEW);

    private final ViewReads reads;
    private final LedgerSums sums;
    private final LedgerNames names;
    private final SettingsAt settings;
    private final ExchangeRates rates;
    private final Clock clock;

    NetWorth(
            ViewReads reads,
            LedgerSums sums,
            LedgerNames names,
            SettingsAt settings,
            ExchangeRates rates,
            Clock clock) {
        this.reads = reads;
        this.sums = sums;
        this.names = names;
        this.settings = settings;
        this.rates = rates;
        this.clock = clock;
    }

    /** @param currency null for the household's own */
    Answer<NetWorthReport> read(
            HouseholdId household,
            @Nullable LocalDate asOf,
            @Nullable String knownAt,
            @Nullable Currency currency,
            boolean pending) {
        Long at = reads.position(knownAt);
        return reads.read(household, at, VIEWS, position -> {
            HouseholdSettings set = settings.of(household, position);
            LocalDate day = asOf == null ? LocalDate.now(clock.withZone(set.timeZone())) : asOf;
            Currency into = Objects.requireNonNullElse(currency, set.baseCurrency());
            List<LedgerSums.Sum> held = sums.of(new LedgerSums.Range(household, position, null, asOf, pending)).stream()
                    .filter(sum -> sum.book() == Book.ASSETS || sum.book() == Book.LIABILITIES)
                    .toList();
            List<NeededRate> needed = held.stream()
                    .map(sum -> new NeededRate(sum.amount().currency(), into, day))
                    .distinct()
                    .toList();
            LoadedRates loaded = rates.load(household, position, needed);
            LedgerNames.At called = names.at(household, position);
            List<Holding> items = new ArrayList<>();
            for (LedgerSums.Sum sum : held) {
                items.add(Holding.of(
                        sum, called, loaded.find(sum.amount(), into, day).orElse(null)));
            }
            items.sort(Comparator.comparing(Holding::owed)
                    .thenComparing(each -> Objects.requireNonNullElse(each.name(), "")));
            return NetWorthReport.of(day, into, items);
        });
    }

    /**
     * @param date of the rates
     * @param total null where a rate is missing: a part would be no total
     * @param missingRates currencies for which there is none on or before the date
     */
    record NetWorthReport(
            LocalDate date,
            Currency currency,
            List<Holding> items,
            @Nullable Total total,
            List<Currency> missingRates) {
        static NetWorthReport of(LocalDate day, Currency into, List<Holding> items) {
            List<Currency> missing = items.stream()
                    .filter(item -> item.converted == null)
                    .map(item -> item.balance.currency())
                    .distinct()
                    .toList();
            Total total = missing.isEmpty() ? Total.of(items, into) : null;
            return new NetWorthReport(day, into, items, total, missing);
        }
    }

    /** @param liabilities negative when owed */
    @io.swagger.v3.oas.annotations.media.Schema(name = "NetWorthTotal")
    record Total(Money assets, Money liabilities, Money netWorth) {
        static Total of(List<Holding> items, Currency into) {
            Money assets = Money.zero(into);
            Money liabilities = Money.zero(into);
            for (Holding item : items) {
                Money amount = Objects.requireNonNull(item.converted).amount;
                assets = item.owed ? assets : assets.plus(amount);
                liabilities = item.owed ? liabilities.plus(amount) : liabilities;
            }
            return new Total(assets, liabilities, assets.plus(liabilities));
        }
    }

    /**
     * @param owed whether the account is a liability
     * @param converted null where a rate is missing
     */
    record Holding(
            UUID accountId,
            @Nullable String name,
            boolean owed,
            Money balance,
            @Nullable InOneCurrency converted) {
        static Holding of(LedgerSums.Sum sum, LedgerNames.At called, @Nullable Converted converted) {
            return new Holding(
                    Objects.requireNonNull(sum.ref()),
                    called.name(sum.book(), sum.ref()),
                    sum.book() == Book.LIABILITIES,
                    sum.amount(),
                    converted == null ? null : InOneCurrency.of(converted));
        }
    }

    /**
     * @param rateDate when the rate is of
     * @param gap whether that is an earlier day than asked for
     * @param source who said so; null where nothing had to be converted
     */
    record InOneCurrency(
            Money amount,
            String rate,
            LocalDate rateDate,
            boolean gap,
            financetracker.events.rate.@Nullable RateSource source) {
        static InOneCurrency of(Converted converted) {
            BigDecimal rate = converted.rate();
            return new InOneCurrency(
                    converted.amount(),
                    rate.toPlainString(),
                    converted.rateDate(),
                    converted.gap(),
                    converted.source());
        }
    }
}
