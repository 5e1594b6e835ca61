package financetracker.events.household;

/** @param settings all settings as they are from now on */
public record HouseholdSettingsChanged(HouseholdSettings settings) implements HouseholdEvent {}
