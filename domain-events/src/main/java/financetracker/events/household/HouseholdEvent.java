package financetracker.events.household;

import financetracker.events.DomainEvent;

/** What happens to a household as a whole. */
public sealed interface HouseholdEvent extends DomainEvent
        permits HouseholdCreated, HouseholdSettingsChanged, HouseholdErased {}
