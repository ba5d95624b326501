//! Charts from the fixture.
