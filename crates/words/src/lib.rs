//! Every sentence a person reads, by id and language.
