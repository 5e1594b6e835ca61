package financetracker.command.camt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a row says, for the identity of those without a reference. */
final class CamtWords {
    private static final String[][] ENTRY = {
        {"ValDt", "Dt"},
        {"ValDt", "DtTm"},
        {"RvslInd"},
        {"BkTxCd", "Domn", "Cd"},
        {"BkTxCd", "Domn", "Fmly", "Cd"},
        {"BkTxCd", "Domn", "Fmly", "SubFmlyCd"},
        {"BkTxCd", "Prtry", "Cd"},
        {"AddtlNtryInf"}
    };
    private static final String[][] DETAIL = {
        {"Refs", "InstrId"},
        {"Refs", "EndToEndId"},
        {"Refs", "UETR"},
        {"Refs", "TxId"},
        {"Refs", "MndtId"},
        {"Refs", "ChqNb"},
        {"RltdPties", "DbtrAcct", "Id", "IBAN"},
        {"RltdPties", "DbtrAcct", "Id", "Othr", "Id"},
        {"RltdPties", "CdtrAcct", "Id", "IBAN"},
        {"RltdPties", "CdtrAcct", "Id", "Othr", "Id"},
        {"RmtInf", "Ustrd"},
        {"AddtlTxInf"}
    };
    private static final String[] PARTIES = {"UltmtDbtr", "Dbtr", "UltmtCdtr", "Cdtr"};

    private CamtWords() {}

    /** Stands in ids for ever: another choice or order would record the same rows again. */
    static String of(CamtRow row) {
        List<String> words = new ArrayList<>();
        words.add(row.entry().booking().words());
        CamtElement detail = row.detail();
        for (CamtElement each : detail == null ? row.entry().details() : List.of(detail)) {
            add(words, each, DETAIL);
            words.add(orEmpty(structured(each)));
            CamtElement parties = each.first("RltdPties");
            for (String role : PARTIES) {
                words.add(orEmpty(parties == null ? null : CamtParties.name(parties, role)));
            }
        }
        return String.join("\n", words);
    }

    /** Of what the entry says for all of its payments. */
    static String ofEntry(CamtElement entry) {
        List<String> words = new ArrayList<>();
        add(words, entry, ENTRY);
        return String.join("\n", words);
    }

    /** The creditor's reference; null where there is none. */
    static @Nullable String structured(CamtElement detail) {
        return detail.value("RmtInf", "Strd", "CdtrRefInf", "Ref");
    }

    private static void add(List<String> words, CamtElement element, String[][] paths) {
        for (String[] path : paths) {
            words.add(String.join(" ", element.values(path).toList()));
        }
    }

    private static String orEmpty(@Nullable String word) {
        return word == null ? "" : word;
    }
}
