package financetracker.money;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An ISO 4217 currency that this ledger knows.
 *
 * <p>The number of decimals comes from a table of our own, frozen here: the JDK's changes with its version, and a
 * stored amount must never change its meaning.
 *
 * @param code the three-letter code in upper case
 */
public record Currency(String code) {
    private static final Map<String, Integer> DECIMALS = table();

    /** @throws UnknownCurrency if the code is not in the table */
    public Currency {
        if (!DECIMALS.containsKey(code)) {
            throw new UnknownCurrency(code);
        }
    }

    /** The currency of this code, or empty if the ledger does not know it. */
    public static Optional<Currency> find(String code) {
        return DECIMALS.containsKey(code) ? Optional.of(new Currency(code)) : Optional.empty();
    }

    /** How many decimals an amount in the major unit has: JPY 0, EUR 2, KWD 3. */
    public int decimals() {
        return DECIMALS.getOrDefault(code, 0);
    }

    @Override
    public String toString() {
        return code;
    }

    private static Map<String, Integer> table() {
        Map<String, Integer> table = new HashMap<>();
        put(table, 0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF");
        put(table, 2, """
                AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF
                CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL
                HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT
                MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR
                SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU
                UZS VED VES WST XCD XCG YER ZAR ZMW ZWG""");
        put(table, 3, "BHD IQD JOD KWD LYD OMR TND");
        put(table, 4, "CLF UYW");
        return Map.copyOf(table);
    }

    private static void put(Map<String, Integer> table, int decimals, String codes) {
        for (String code : codes.split("\\s+")) {
            table.put(code, decimals);
        }
    }
}
