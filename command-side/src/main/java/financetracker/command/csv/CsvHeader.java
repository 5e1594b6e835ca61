package financetracker.command.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the names of columns say, in the languages of the banks that we know files of. */
record CsvHeader(
        @Nullable Integer date,
        @Nullable Integer amount,
        @Nullable Integer debit,
        @Nullable Integer credit,
        @Nullable Integer indicator,
        List<Integer> description,
        @Nullable Integer counterparty,
        @Nullable Integer currency,
        @Nullable Integer balance,
        @Nullable Integer bankId,
        @Nullable Integer checkNumber) {
    static final CsvHeader NONE = new CsvHeader(null, null, null, null, null, List.of(), null, null, null, null, null);

    // In each the names that say it best come first.
    private static final List<String> DATE = List.of(
            "booking date|posting date|posted date|post date|transaction date|completed date|buchungstag|buchungsdatum"
                    + "|date comptable|date operation|boekdatum|boekingsdatum|fecha operacion|data operazione"
                    + "|data contabile",
            "date|datum|data|fecha|tag|valutadatum|valuta|value date|date valeur|started date");
    private static final List<String> AMOUNT = List.of(
            "amount|betrag|montant|bedrag|importe|importo|umsatz|amount \\(.*\\)|betrag \\(.*\\)|bedrag \\(.*\\)|value",
            ".*\\b(amount|betrag|montant|bedrag|importe|importo)\\b.*");
    private static final List<String> DEBIT =
            List.of("debit|debits|soll|belastung|belastungen|ausgabe|ausgang|debet|cargo|cargos|addebiti|dare|paid out"
                    + "|money out|withdrawal|withdrawals|withdrawn|uscite|debit amount|montant debit|lastschrift");
    private static final List<String> CREDIT =
            List.of("credit|credits|haben|gutschrift|gutschriften|eingang|abono|abonos|accrediti|avere|paid in"
                    + "|money in|deposit|deposits|deposited|entrate|credit amount|montant credit");
    private static final List<String> INDICATOR = List.of("soll/haben|debit/credit|af bij|af/bij|d/c|dc|cr/dr|dr/cr"
            + "|credit/debit|credit debit indicator|s/h|sens|type indicator|debit credit indicator");
    private static final List<String> DESCRIPTION = List.of(
            "description|verwendungszweck|libelle|omschrijving|mededelingen|concepto|descrizione|causale|details"
                    + "|memo|narrative|buchungstext|text|transaction description|reference|mitteilung|observaciones");
    private static final List<String> COUNTERPARTY = List.of(
            "payee|counterparty|beguenstigter/zahlungspflichtiger|auftraggeber/empfanger|empfanger|zahlungsempfanger"
                    + "|auftraggeber|beneficiaire|tegenrekening naam|naam tegenpartij|naam / omschrijving|merchant"
                    + "|beneficiario|beneficiary|name|name zahlungsbeteiligter|counter party|tiers|ordinante");
    private static final List<String> CURRENCY =
            List.of("currency|wahrung|devise|munt|muntsoort|moneda|divisa|valuta code|currency code|waehrung");
    private static final List<String> BALANCE = List.of("balance|saldo|kontostand|solde|saldo na mutatie"
            + "|running balance|saldo nach buchung|available balance|account balance|saldo contabile");
    private static final List<String> BANK_ID = List.of("transaction id|transaction reference|reference number|id"
            + "|transaktions-id|referenz|kundenreferenz|volgnr|bank reference|identifiant");
    private static final List<String> CHECK =
            List.of("check number|cheque number|check|cheque|check no|schecknummer|numero de cheque|check #");

    static CsvHeader of(List<String> cells) {
        List<String> names = cells.stream().map(CsvHeader::plain).toList();
        @Nullable Integer counterparty = find(names, COUNTERPARTY);
        @Nullable Integer amount = find(names, AMOUNT);
        @Nullable Integer debit = find(names, DEBIT);
        @Nullable Integer credit = find(names, CREDIT);
        boolean apart = debit != null && credit != null;
        return new CsvHeader(
                find(names, DATE),
                apart ? null : amount,
                apart ? debit : null,
                apart ? credit : null,
                find(names, INDICATOR),
                all(names, counterparty),
                counterparty,
                find(names, CURRENCY),
                find(names, BALANCE),
                find(names, BANK_ID),
                find(names, CHECK));
    }

    private static @Nullable Integer find(List<String> names, List<String> patterns) {
        for (String pattern : patterns) {
            for (int i = 0; i < names.size(); i++) {
                if (Pattern.matches(pattern, names.get(i))) {
                    return i;
                }
            }
        }
        return null;
    }

    private static List<Integer> all(List<String> names, @Nullable Integer except) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean other = except == null || except != i;
            if (other && Pattern.matches(DESCRIPTION.getFirst(), names.get(i))) {
                found.add(i);
            }
        }
        return List.copyOf(found);
    }

    /** In lower case, without accents, with single spaces. */
    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("[\\s_]+", " ");
    }
}
