package financetracker.events.household;

public record HouseholdCreated(HouseholdSettings settings) implements HouseholdEvent {}
