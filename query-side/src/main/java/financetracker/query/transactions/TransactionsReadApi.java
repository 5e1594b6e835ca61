package financetracker.query.transactions;

import financetracker.events.Caller;
import financetracker.events.transaction.TransactionId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/transactions")
class TransactionsReadApi {
    private final Transactions transactions;

    TransactionsReadApi(Transactions transactions) {
        this.transactions = transactions;
    }

    @Operation(summary = "A page of transactions, voided ones included", operationId = "listTransactions")
    @GetMapping
    ResponseEntity<TransactionPage> page(Caller caller, @Valid @ModelAttribute TransactionFilter filter) {
        return transactions.page(caller.household(), filter).response();
    }

    @Operation(summary = "One transaction", operationId = "getTransaction")
    @GetMapping("/{id}")
    ResponseEntity<Transaction> one(
            Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable String knownAt) {
        return transactions
                .one(caller.household(), new TransactionId(id), knownAt)
                .response(Transaction::version);
    }

    @Operation(
            summary = "Every version of a transaction: who changed what, when and why",
            operationId = "getTransactionHistory")
    @GetMapping("/{id}/history")
    ResponseEntity<History> history(
            Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable String knownAt) {
        return transactions
                .history(caller.household(), new TransactionId(id), knownAt)
                .map(History::new)
                .response();
    }

    /** @param items from the first version on */
    record History(List<Transactions.Version> items) {}
}
