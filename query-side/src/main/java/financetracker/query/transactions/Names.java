package financetracker.query.transactions;

import financetracker.query.categories.Tree;
import financetracker.query.counterparties.Meanings;

/** What the ids and texts of transactions stand for at a position: what was merged reads as the other. */
public record Names(Tree categories, Meanings counterparties) {}
