//! Turns what is known of a case into a plan.
