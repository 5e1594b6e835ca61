package financetracker.events.household;

/** The household's last person asked to be forgotten: its key is destroyed and its personal data reads as erased. */
public record HouseholdErased() implements HouseholdEvent {}
