package financetracker.command.ofx;

import java.util.Set;

/** What OFX's own document type would tell a reader of its SGML: which elements are groups and which are values. */
final class Tags {
    /** Groups; their end tags may not be left out. */
    private static final Set<String> GROUPS = Set.of(
            "OFX",
            "SIGNONMSGSRSV1",
            "SONRS",
            "FI",
            "STATUS",
            "BANKMSGSRSV1",
            "CREDITCARDMSGSRSV1",
            "STMTTRNRS",
            "CCSTMTTRNRS",
            "STMTRS",
            "CCSTMTRS",
            "BANKACCTFROM",
            "CCACCTFROM",
            "BANKACCTTO",
            "CCACCTTO",
            "BANKTRANLIST",
            "BANKTRANLISTP",
            "STMTTRN",
            "STMTTRNP",
            "PAYEE",
            "EXTDPAYEE",
            "IMAGEDATA",
            "CURRENCY",
            "ORIGCURRENCY",
            "LEDGERBAL",
            "AVAILBAL",
            "BALLIST",
            "BAL");

    /** Values that banks leave empty without an end tag. */
    private static final Set<String> VALUES = Set.of(
            "TRNTYPE",
            "DTPOSTED",
            "DTUSER",
            "DTAVAIL",
            "DTTRAN",
            "DTEXPIRE",
            "TRNAMT",
            "FITID",
            "CORRECTFITID",
            "CORRECTACTION",
            "SRVRTID",
            "CHECKNUM",
            "REFNUM",
            "SIC",
            "PAYEEID",
            "NAME",
            "EXTDNAME",
            "MEMO",
            "CURSYM",
            "CURRATE",
            "BANKID",
            "BRANCHID",
            "ACCTID",
            "ACCTTYPE",
            "ACCTKEY",
            "CURDEF",
            "DTSTART",
            "DTEND",
            "DTASOF",
            "BALAMT",
            "MKTGINFO",
            "ADDR1",
            "ADDR2",
            "ADDR3",
            "CITY",
            "STATE",
            "POSTALCODE",
            "COUNTRY",
            "PHONE",
            "TRNUID",
            "CLTCOOKIE",
            "CODE",
            "SEVERITY",
            "MESSAGE",
            "LANGUAGE",
            "DTSERVER",
            "ORG",
            "FID");

    private Tags() {}

    static boolean isGroup(String name) {
        return GROUPS.contains(name);
    }

    static boolean isValue(String name) {
        return VALUES.contains(name);
    }

    static boolean isRow(String name) {
        return name.equals("STMTTRN") || name.equals("STMTTRNP");
    }

    static boolean isStatement(String name) {
        return name.equals("STMTRS") || name.equals("CCSTMTRS");
    }

    /** Groups of which none can be within the other. */
    static boolean areTwins(String one, String other) {
        return one.equals(other) || isRow(one) && isRow(other) || isStatement(one) && isStatement(other);
    }

    /** A tag as it may be shown: names that OFX does not know may be somebody's text. */
    static String shown(String name) {
        return isGroup(name) || isValue(name) ? "<" + name + ">" : "an element";
    }
}
