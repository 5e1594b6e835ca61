package financetracker.command.dryrun;

import financetracker.events.account.AccountId;
import financetracker.events.account.HeldBalances;
import financetracker.log.DryRun;
import financetracker.log.EventLog;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a dry run, which ends as what keeps its events from being recorded. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DryRunAdvice {
    private final HeldBalances balances;
    private final EventLog log;

    DryRunAdvice(HeldBalances balances, EventLog log) {
        this.balances = balances;
        this.log = log;
    }

    @ExceptionHandler
    ResponseEntity<DryRunAnswer> answer(DryRun run) {
        Map<AccountId, HeldBalances.Held> held = run.events().stream()
                .findFirst()
                .map(would -> balances.of(would.stream().household(), log.head()))
                .orElse(Map.of());
        return ResponseEntity.ok(DryRunAnswer.of(run, held));
    }
}
