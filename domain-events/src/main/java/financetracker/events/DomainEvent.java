package financetracker.events;

/**
 * A fact that has happened; it is stored for ever under its logical name (`EventTypes` in the event store).
 *
 * <p>Every event is a top-level record in the past tense. Types inside events may check only what can never change:
 * a limit of today must not make yesterday unreadable.
 */
public interface DomainEvent {}
