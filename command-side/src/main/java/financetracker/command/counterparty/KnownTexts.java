package financetracker.command.counterparty;

import financetracker.events.PersonalText;
import financetracker.events.counterparty.CounterpartyId;
import financetracker.events.counterparty.CounterpartyText;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which text means which counterparty, and what may be done to them. */
final class KnownTexts {
    static final int COUNTERPARTIES_MAX = 5_000;
    static final int ALIASES_MAX = 500;

    private final Map<CounterpartyId, Party> parties = new HashMap<>();
    private final Map<String, CounterpartyId> owners = new HashMap<>();

    /**
     * What a command is about.
     *
     * @throws CommandRefused if there is none, or it was merged into another
     */
    Party subject(CounterpartyId id) {
        Party party = parties.get(id);
        if (party == null) {
            throw CommandRefused.because(new Refusal.CounterpartyNotFound(id));
        }
        return living(id, party);
    }

    private Party living(CounterpartyId id, Party party) {
        if (party.mergedInto != null) {
            throw CommandRefused.because(new Refusal.CounterpartyIsMerged(id, meant(id)));
        }
        return party;
    }

    /** A merged one stands for the other. */
    private CounterpartyId meant(CounterpartyId id) {
        CounterpartyId meant = id;
        for (CounterpartyId into = id; into != null; into = required(into).mergedInto) {
            meant = into;
        }
        return meant;
    }

    private Party required(CounterpartyId id) {
        return Objects.requireNonNull(parties.get(id), "no such counterparty");
    }

    boolean isRepeated(CounterpartyId id, PersonalText name) {
        Party party = parties.get(id);
        return party != null && party.name.equals(name);
    }

    boolean isMerged(CounterpartyId id, CounterpartyId into) {
        Party party = parties.get(id);
        return party != null && into.equals(party.mergedInto);
    }

    void refuseNew(CounterpartyId id, PersonalText name) {
        if (parties.containsKey(id)) {
            throw CommandRefused.because(new Refusal.IdIsTaken(id.value()));
        }
        if (parties.size() >= COUNTERPARTIES_MAX) {
            throw CommandRefused.because(new Refusal.TooManyCounterparties(COUNTERPARTIES_MAX));
        }
        refuseTaken(id, name);
    }

    /** @throws CommandRefused if the text means another one */
    void refuseTaken(CounterpartyId id, PersonalText text) {
        CounterpartyId owner = owners.get(CounterpartyText.normal(text.text()));
        if (owner != null && !owner.equals(id)) {
            throw CommandRefused.because(new Refusal.CounterpartyTextTaken(owner));
        }
    }

    void refuseTooMany(int aliases) {
        if (aliases > ALIASES_MAX) {
            throw CommandRefused.because(new Refusal.TooManyAliases(ALIASES_MAX));
        }
    }

    void refuseMerging(CounterpartyId id, CounterpartyId into) {
        Party party = subject(id);
        Party target = parties.get(into);
        if (target == null) {
            throw CommandRefused.because(new Refusal.UnknownCounterparty(into));
        }
        Party living = living(into, target);
        if (id.equals(into)) {
            throw CommandRefused.because(new Refusal.CounterpartyIntoItself(id));
        }
        refuseTooMany(living.aliases.size() + party.aliases.size() + 1);
    }

    void add(CounterpartyId id, PersonalText name) {
        parties.put(id, new Party(name, new LinkedHashMap<>(), null));
        owners.put(CounterpartyText.normal(name.text()), id);
    }

    void rename(CounterpartyId id, PersonalText name) {
        Party party = required(id);
        Map<String, PersonalText> aliases = new LinkedHashMap<>(party.aliases);
        aliases.put(CounterpartyText.normal(party.name.text()), party.name);
        aliases.remove(CounterpartyText.normal(name.text()));
        parties.put(id, new Party(name, aliases, party.mergedInto));
        owners.put(CounterpartyText.normal(name.text()), id);
    }

    void addAlias(CounterpartyId id, PersonalText alias) {
        String normal = CounterpartyText.normal(alias.text());
        required(id).aliases.put(normal, alias);
        owners.put(normal, id);
    }

    void removeAlias(CounterpartyId id, PersonalText alias) {
        String normal = CounterpartyText.normal(alias.text());
        required(id).aliases.remove(normal);
        owners.remove(normal, id);
    }

    void merge(CounterpartyId id, CounterpartyId into) {
        Party party = required(id);
        addAlias(into, party.name);
        party.aliases.values().forEach(alias -> addAlias(into, alias));
        parties.put(id, new Party(party.name, new LinkedHashMap<>(), into));
    }

    /**
     * @param aliases by their normal form; the name is not among them
     * @param mergedInto null unless it stands for another
     */
    record Party(
            PersonalText name,
            Map<String, PersonalText> aliases,
            @Nullable CounterpartyId mergedInto) {
        boolean isCalled(PersonalText text) {
            String normal = CounterpartyText.normal(text.text());
            return aliases.containsKey(normal)
                    || CounterpartyText.normal(name.text()).equals(normal);
        }
    }
}
