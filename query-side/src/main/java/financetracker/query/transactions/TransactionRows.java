package financetracker.query.transactions;

import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.OriginalAmount;
import financetracker.events.transaction.TransactionAmended;
import financetracker.events.transaction.TransactionCategorised;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionLinked;
import financetracker.events.transaction.TransactionPosted;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.events.transaction.TransactionReinstated;
import financetracker.events.transaction.TransactionRestored;
import financetracker.events.transaction.TransactionReverted;
import financetracker.events.transaction.TransactionSplit;
import financetracker.events.transaction.TransactionUnlinked;
import financetracker.events.transaction.TransactionVoided;
import financetracker.log.RecordedEvent;
import financetracker.query.view.Batches;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From events to rows. */
final class TransactionRows {
    private TransactionRows() {}

    static TransactionRow recorded(TransactionRecorded recorded, RecordedEvent event) {
        return new TransactionRow(
                event.position(),
                cause(recorded, event),
                books(recorded.account(), recorded.entry()),
                text(recorded.details()),
                provenance(recorded.origin(), recorded.original()));
    }

    private static TransactionRow.Provenance provenance(Origin origin, @Nullable OriginalAmount original) {
        return new TransactionRow.Provenance(
                origin.source().name(),
                plain(origin.sourceId()),
                original == null ? null : original.amount().minor(),
                original == null ? null : original.amount().currency().code(),
                original == null ? null : original.rate());
    }

    private static TransactionRow.Text textAfter(TransactionRow before, TransactionEvent change) {
        return switch (change) {
            case TransactionAmended amended -> text(amended.details());
            case TransactionReverted reverted -> text(reverted.details());
            case TransactionReinstated again -> text(again.details());
            default -> before.text();
        };
    }

    static TransactionRow changed(TransactionRow before, TransactionEvent change, RecordedEvent event) {
        return new TransactionRow(
                before.recordedPosition(),
                cause(change, event),
                books(change.account(), change.after()),
                textAfter(before, change),
                change instanceof TransactionReinstated again
                        ? provenance(again.origin(), again.original())
                        : before.provenance());
    }

    private static TransactionRow.Cause cause(TransactionEvent transaction, RecordedEvent event) {
        return new TransactionRow.Cause(
                event.sequence(),
                ChangeKind.of(transaction).name(),
                event.recordedAt(),
                event.metadata().actor().kind().name(),
                event.metadata().actor().id(),
                event.metadata().operation() == null
                        ? null
                        : event.metadata().operation().value(),
                plain(reason(transaction)));
    }

    private static @Nullable PersonalText reason(TransactionEvent transaction) {
        return switch (transaction) {
            case TransactionSplit split -> split.reason();
            case TransactionAmended amended -> amended.reason();
            case TransactionCategorised categorised -> categorised.reason();
            case TransactionPosted posted -> posted.reason();
            case TransactionVoided voided -> voided.reason();
            case TransactionRestored restored -> restored.reason();
            case TransactionRecorded recorded -> null;
            case TransactionLinked linked -> null;
            case TransactionUnlinked unlinked -> null;
            case TransactionReverted reverted -> null;
            case TransactionReinstated again -> null;
        };
    }

    private static TransactionRow.Books books(AccountId account, Entry entry) {
        UUID category = entry.category() == null ? null : entry.category().value();
        return new TransactionRow.Books(
                account.value(),
                entry.amount().minor(),
                entry.amount().currency().code(),
                entry.date(),
                entry.status().name(),
                category,
                entry.splits().stream().map(SplitRow::of).toList(),
                entry.transfer() == null ? null : entry.transfer().value());
    }

    private static TransactionRow.Text text(Details details) {
        return new TransactionRow.Text(
                Batches.storable(details.description().text()),
                plain(details.counterparty()),
                plain(details.notes()),
                details.tags().stream().map(tag -> Batches.storable(tag.text())).toList());
    }

    private static @Nullable String plain(@Nullable PersonalText text) {
        return text == null ? null : Batches.storable(text.text());
    }
}
