//! Atoms to pages: what hangs together stays together, if a page can hold it.

use super::atom::{Atom, Head, Hold};
use super::style::{Sheet, TOP};

/// Where an atom stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    /// The page, counted from 0.
    pub(crate) page: usize,
    /// Its top on the page.
    pub(crate) top: f32,
    /// The table whose head is drawn again above it.
    pub(crate) repeat: Option<usize>,
}

/// A weak hold gives way rather than leave more than this share of a page empty.
const GAP: f32 = 0.3;

struct Cursor<'a> {
    atoms: &'a [Atom],
    heads: &'a [Head],
    page: usize,
    y: f32,
    empty: bool,
    landscape: bool,
    /// Up to here weak holds have given way.
    released: usize,
}

/// Gives every atom its place.
pub(crate) fn paginate(atoms: &[Atom], heads: &[Head]) -> Vec<Place> {
    let landscape = atoms.first().is_some_and(|atom| atom.landscape);
    let mut cursor = Cursor { atoms, heads, page: 0, y: TOP, empty: true, landscape, released: 0 };
    let mut places = Vec::with_capacity(atoms.len());
    let mut settled = 0;
    for n in 0..atoms.len() {
        if cursor.must_turn(n) || (n >= settled && cursor.should_turn(n)) {
            cursor.turn(n);
        }
        settled = settled.max(cursor.settled(n));
        places.push(cursor.place(n));
    }
    places
}

impl Cursor<'_> {
    fn bottom(&self) -> f32 {
        Sheet::a4(self.landscape).bottom() + 0.01
    }

    /// A turned page, a wanted break, or no room even for this atom alone.
    fn must_turn(&self, n: usize) -> bool {
        let atom = &self.atoms[n];
        let full = self.y + atom.before + atom.height > self.bottom();
        !self.empty && (atom.fresh || atom.landscape != self.landscape || full)
    }

    /// Whether what begins here would not fit, and would fit on a page of its own.
    fn should_turn(&mut self, n: usize) -> bool {
        if self.empty {
            return false;
        }
        let free = self.bottom() - self.y;
        if n >= self.released {
            let need = self.need(n, Hold::Weak);
            if self.atoms[n].before + need <= free {
                return false;
            }
            if need <= self.room(n) && free <= GAP * Sheet::a4(self.landscape).depth() {
                return true;
            }
            self.released = self.end(n, Hold::Weak);
        }
        let need = self.need(n, Hold::Strong);
        self.atoms[n].before + need > free && need <= self.room(n)
    }

    /// The room that a new page has for an atom.
    fn room(&self, n: usize) -> f32 {
        let head = self.repeated(n).map_or(0.0, |head| self.heads[head].height);
        Sheet::a4(self.atoms[n].landscape).depth() - head
    }

    /// The end of what hangs together from here at least this firmly.
    fn end(&self, n: usize, hold: Hold) -> usize {
        let joined = self.atoms[n..].iter().take_while(|atom| atom.hold >= hold).count();
        (n + joined + 1).min(self.atoms.len())
    }

    /// Its height without the space above.
    fn need(&self, n: usize, hold: Hold) -> f32 {
        let atoms = &self.atoms[n..self.end(n, hold)];
        atoms.iter().map(|atom| atom.before + atom.height).sum::<f32>() - atoms[0].before
    }

    /// The end of what now stands together on this page and need not be asked again.
    fn settled(&self, n: usize) -> usize {
        for hold in [Hold::Weak, Hold::Strong] {
            let before = if self.empty { 0.0 } else { self.atoms[n].before };
            if self.y + before + self.need(n, hold) <= self.bottom() {
                return self.end(n, hold);
            }
        }
        n + 1
    }

    fn repeated(&self, n: usize) -> Option<usize> {
        let head = self.atoms[n].head?;
        (n > 0 && self.atoms[n - 1].head == Some(head)).then_some(head)
    }

    fn turn(&mut self, n: usize) {
        self.page += 1;
        self.y = TOP;
        self.empty = true;
        self.landscape = self.atoms[n].landscape;
    }

    fn place(&mut self, n: usize) -> Place {
        let atom = &self.atoms[n];
        let mut repeat = None;
        if self.empty {
            repeat = self.repeated(n);
            self.y += repeat.map_or(0.0, |head| self.heads[head].height);
        } else {
            self.y += atom.before;
        }
        let place = Place { page: self.page, top: self.y, repeat };
        self.y += atom.height;
        // Space alone does not make a page begun.
        self.empty = self.empty && atom.draws.is_empty() && atom.frame.is_none();
        if self.empty {
            self.y = TOP;
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::atom::Draw;
    use crate::shapes::Ink;

    fn atom(height: f32, hold: Hold) -> Atom {
        let draws = vec![Draw::Ground { bounds: [0.0; 4], ink: Ink::Text }];
        Atom { height, draws, hold, ..Atom::default() }
    }

    fn pages(atoms: &[Atom]) -> Vec<usize> {
        let heads = [Head { height: 20.0, draws: Vec::new() }];
        paginate(atoms, &heads).iter().map(|place| place.page).collect()
    }

    #[test]
    fn what_holds_together_moves_together() {
        let atoms = [atom(690.0, Hold::Free), atom(10.0, Hold::Strong), atom(10.0, Hold::Free)];
        assert_eq!(pages(&atoms), [0, 1, 1]);
    }

    #[test]
    fn a_weak_hold_gives_way_when_no_page_can_keep_it() {
        let long = [Hold::Weak, Hold::Weak, Hold::Strong, Hold::Free];
        let atoms: Vec<Atom> = long.into_iter().map(|hold| atom(300.0, hold)).collect();
        assert_eq!(pages(&atoms), [0, 0, 1, 1]);
    }

    #[test]
    fn a_weak_hold_gives_way_rather_than_leave_a_large_gap() {
        let rows = |first: f32| {
            let mut atoms = vec![atom(first, Hold::Free)];
            atoms.extend((0..5).map(|_| atom(60.0, Hold::Weak)));
            atoms.push(atom(60.0, Hold::Free));
            pages(&atoms)
        };
        assert_eq!(rows(600.0), [0, 1, 1, 1, 1, 1, 1]);
        assert_eq!(rows(400.0), [0, 0, 0, 0, 0, 0, 1]);
    }

    #[test]
    fn an_atom_taller_than_the_page_still_gets_a_place() {
        let atoms = [atom(10.0, Hold::Strong), atom(5000.0, Hold::Strong), atom(10.0, Hold::Free)];
        assert_eq!(pages(&atoms), [0, 1, 2]);
    }

    #[test]
    fn the_head_of_a_table_is_repeated_only_where_it_continues() {
        let row = || Atom { head: Some(0), ..atom(400.0, Hold::Free) };
        let places = paginate(&[row(), row()], &[Head { height: 20.0, draws: Vec::new() }]);
        assert_eq!((places[0].repeat, places[1].repeat), (None, Some(0)));
        assert!((places[1].top - TOP - 20.0).abs() < 0.01);
    }
}
