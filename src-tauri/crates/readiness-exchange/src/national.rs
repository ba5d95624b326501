//! NHS England's published workbook of the Digital Maturity Assessment: the pillar summary and the
//! overall scores of secondary care. Read whole or not at all.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use calamine::{Data, Range, Reader, Xlsx};
use readiness_domain::{
    Score,
    framework::{Pillar, Setting},
};

use crate::ExchangeError;

/// Most bytes of a workbook file; the published one has 90 KB.
pub const WORKBOOK_LIMIT: usize = 16 << 20;
/// Most bytes of a workbook once unpacked.
const UNPACKED_LIMIT: u64 = 128 << 20;
const PILLARS: &str = "SC - 2025 Pillar Summary";
const OVERALL: &str = "SC - 24 vs 25 Overall DMA";
/// Most characters of a name that is kept; the longest published has 77.
const LONGEST: usize = 200;

/// One return: a trust in one care setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedReturn {
    /// The provider, as published.
    pub name: String,
    /// Care setting.
    pub setting: Setting,
    /// Region, as published.
    pub region: String,
    /// Integrated care system, as published.
    pub system: String,
    /// Pillar scores of 2025.
    pub pillars: BTreeMap<Pillar, Score>,
    /// Overall of 2025, comparable domains.
    pub overall_2025: Option<Score>,
    /// Overall of 2024, comparable domains.
    pub overall_2024: Option<Score>,
}

/// Reads the workbook, by provider and care setting.
///
/// # Errors
/// When the file is too large, protected, not a workbook or not this one; when a sheet or column is
/// missing, a score is not a number from 1 to 5, or a trust stands twice. The place is named.
pub fn read_workbook(bytes: &[u8]) -> Result<Vec<PublishedReturn>, ExchangeError> {
    examine(bytes)?;
    let mut workbook: Xlsx<_> =
        Xlsx::new(Cursor::new(bytes)).map_err(|_| refused("The file is damaged or is not an Excel workbook."))?;
    let mut returns: BTreeMap<(String, Setting), PublishedReturn> = BTreeMap::new();
    let pillars: Vec<&str> = Pillar::ALL.iter().map(|p| p.label()).collect();
    for row in rows(&mut workbook, PILLARS, &pillars)? {
        let scores = Pillar::ALL.iter().zip(&row.scores).filter_map(|(p, s)| Some((*p, (*s)?))).collect();
        let entry = PublishedReturn { pillars: scores, ..row.published() };
        if returns.insert(row.key(), entry).is_some() {
            return Err(refused(format!(
                "Sheet “{PILLARS}”, row {}: {} stands twice for {} care.",
                row.at,
                row.name,
                row.setting.label().to_lowercase()
            )));
        }
    }
    if returns.is_empty() {
        return Err(refused(format!("Sheet “{PILLARS}” has no rows of scores.")));
    }
    let mut seen = std::collections::BTreeSet::new();
    for row in rows(&mut workbook, OVERALL, &["2025 Average", "2024 Average"])? {
        if !seen.insert(row.key()) {
            return Err(refused(format!(
                "Sheet “{OVERALL}”, row {}: {} stands twice for {} care.",
                row.at,
                row.name,
                row.setting.label().to_lowercase()
            )));
        }
        // Some returns have no comparable earlier year; those in only one sheet are kept as they are.
        let entry = returns.entry(row.key()).or_insert_with(|| row.published());
        (entry.overall_2025, entry.overall_2024) = (row.scores[0], row.scores[1]);
    }
    Ok(returns.into_values().collect())
}

fn refused(message: impl Into<String>) -> ExchangeError {
    ExchangeError::new(
        message,
        "Choose the “Digital Maturity Assessment 2025 Data Report” workbook (.xlsx) as NHS England published it.",
    )
}

/// Refuses what should not even be unpacked.
fn examine(bytes: &[u8]) -> Result<(), ExchangeError> {
    if bytes.len() > WORKBOOK_LIMIT {
        return Err(refused(format!(
            "The file has {} MiB; the published workbook has less than one.",
            bytes.len() >> 20
        )));
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(refused("The workbook is protected by a password or is in the old .xls format."));
    }
    let mut archive =
        zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| refused("The file is not an Excel workbook."))?;
    let mut unpacked = 0;
    for i in 0..archive.len() {
        let file = archive.by_index(i).map_err(|_| refused("The file is damaged or protected."))?;
        // What the header says may be a lie, so the bytes are counted.
        unpacked += std::io::copy(&mut file.take(UNPACKED_LIMIT + 1), &mut std::io::sink())
            .map_err(|_| refused("The file is damaged."))?;
        if unpacked > UNPACKED_LIMIT {
            return Err(refused("The workbook is far larger inside than the published one."));
        }
    }
    Ok(())
}

struct Row {
    name: String,
    setting: Setting,
    region: String,
    system: String,
    scores: Vec<Option<Score>>,
    /// As numbered in the sheet.
    at: usize,
}

impl Row {
    /// Tells returns apart: a name in other capitals is the same name.
    fn key(&self) -> (String, Setting) {
        (self.name.to_uppercase(), self.setting)
    }

    /// A return without scores.
    fn published(&self) -> PublishedReturn {
        PublishedReturn {
            name: self.name.clone(),
            setting: self.setting,
            region: self.region.clone(),
            system: self.system.clone(),
            pillars: BTreeMap::new(),
            overall_2025: None,
            overall_2024: None,
        }
    }
}

/// Rows below the heading of one sheet, with the columns asked for.
fn rows(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &str, columns: &[&str]) -> Result<Vec<Row>, ExchangeError> {
    let names = workbook.sheet_names();
    let name = names
        .iter()
        .find(|n| n.trim() == sheet)
        .cloned()
        .ok_or_else(|| refused(format!("The workbook has no sheet “{sheet}”.")))?;
    let range: Range<Data> =
        workbook.worksheet_range(&name).map_err(|_| refused(format!("Sheet “{sheet}” cannot be read.")))?;
    let first = range.start().map_or(0, |(row, _)| row as usize);
    let first_column = range.start().map_or(0, |(_, column)| column as usize);
    let (head_at, head) = range
        .rows()
        .enumerate()
        .find(|(_, row)| row.iter().any(|c| text(c) == "Provider"))
        .ok_or_else(|| refused(format!("Sheet “{sheet}” has no heading “Provider”.")))?;
    let column = |wanted: &str| {
        head.iter().position(|c| text(c) == wanted).ok_or_else(|| {
            refused(format!(
                "Sheet “{sheet}”, row {}: the column “{wanted}” is missing or renamed.",
                first + head_at + 1
            ))
        })
    };
    let (region, system) = (column("Region")?, column("ICS")?);
    let (provider, setting) = (column("Provider")?, column("Care Setting")?);
    let scores = columns.iter().map(|c| column(c)).collect::<Result<Vec<_>, _>>()?;
    let mut list = Vec::new();
    for (i, row) in range.rows().enumerate().skip(head_at + 1) {
        let at = first + i + 1;
        let place = |c: usize| format!("Sheet “{sheet}”, row {at}, column {}", letters(first_column + c));
        let words = |c: usize| match text(&row[c]) {
            long if long.chars().count() > LONGEST => {
                Err(refused(format!("{}: the text has more than {LONGEST} characters.", place(c))))
            }
            text => Ok(text),
        };
        let name = words(provider)?;
        if name.is_empty() {
            if scores.iter().any(|c| matches!(row[*c], Data::Float(_) | Data::Int(_))) {
                return Err(refused(format!("{}: there are scores, but no provider.", place(provider))));
            }
            continue;
        }
        let care = words(setting)?;
        let known = Setting::ALL.iter().find(|s| s.label().eq_ignore_ascii_case(&care));
        let setting = *known.ok_or_else(|| refused(format!("{}: “{care}” is not a care setting.", place(setting))))?;
        let scores = scores.iter().map(|c| score(&row[*c], &place(*c))).collect::<Result<Vec<_>, _>>()?;
        list.push(Row { name, setting, region: words(region)?, system: words(system)?, scores, at });
    }
    Ok(list)
}

fn text(cell: &Data) -> String {
    match cell {
        Data::String(s) => s.split_whitespace().collect::<Vec<_>>().join(" "),
        _ => String::new(),
    }
}

/// A score from 1 to 5; an empty cell or a dash is none.
fn score(cell: &Data, place: &str) -> Result<Option<Score>, ExchangeError> {
    let value = match cell {
        Data::Float(f) => *f,
        Data::Int(i) => *i as f64,
        Data::Empty => return Ok(None),
        Data::String(s) if matches!(s.trim(), "" | "-" | "–" | "N/A" | "n/a") => return Ok(None),
        other => return Err(refused(format!("{place}: “{other}” is not a number."))),
    };
    if !(1.0..=5.0).contains(&value) {
        return Err(refused(format!("{place}: {value} is not a score from 1 to 5.")));
    }
    Ok(Some(exact(value)))
}

/// The simplest ratio within a billionth: published means are ratios of small whole numbers.
fn exact(value: f64) -> Score {
    (1..=10_000_i64)
        .find_map(|d| {
            let n = (value * d as f64).round();
            ((n / d as f64 - value).abs() < 1e-9).then(|| Score::new(n as i64, d))?
        })
        .or_else(|| Score::new((value * 1e6).round() as i64, 1_000_000))
        .unwrap_or_else(|| Score::whole(1))
}

fn letters(mut column: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'A' + (column % 26) as u8));
        if column < 26 {
            return name;
        }
        column = column / 26 - 1;
    }
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::Workbook;

    use super::*;

    type Edit = fn(&mut Workbook);

    fn workbook(edit: Edit) -> Vec<u8> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name(PILLARS).unwrap();
        let head =
            ["Region", "ICS", "Provider", "Care Setting"].into_iter().chain(Pillar::ALL.iter().map(|p| p.label()));
        for (c, label) in head.enumerate() {
            sheet.write(10, c as u16 + 1, label).unwrap();
        }
        for (r, name) in ["A TRUST", "B TRUST"].into_iter().enumerate() {
            sheet.write(11 + r as u32, 1, "SOUTH WEST").unwrap();
            sheet.write(11 + r as u32, 2, "NHS SOMEWHERE INTEGRATED CARE BOARD").unwrap();
            sheet.write(11 + r as u32, 3, name).unwrap();
            sheet.write(11 + r as u32, 4, "Mental Health").unwrap();
            for c in 0..7 {
                sheet.write(11 + r as u32, 5 + c, 2.4).unwrap();
            }
        }
        let sheet = book.add_worksheet().set_name(OVERALL).unwrap();
        for (c, label) in
            ["Provider", "Care Setting", "2025 Average", "2024 Average", "Region", "ICS"].into_iter().enumerate()
        {
            sheet.write(2, c as u16, label).unwrap();
        }
        sheet.write(3, 0, "A TRUST").unwrap();
        sheet.write(3, 1, "Mental Health").unwrap();
        sheet.write(3, 2, 179.0 / 84.0).unwrap();
        sheet.write(3, 3, "-").unwrap();
        edit(&mut book);
        book.save_to_buffer().unwrap()
    }

    fn says(edit: Edit) -> String {
        read_workbook(&workbook(edit)).unwrap_err().message
    }

    #[test]
    fn scores_are_exact_and_gaps_are_gaps() {
        let returns = read_workbook(&workbook(|_| {})).unwrap();
        assert_eq!(returns.len(), 2);
        assert_eq!(returns[0].overall_2025, Score::new(179, 84));
        assert_eq!(returns[0].overall_2024, None);
        assert_eq!(returns[0].pillars[&Pillar::WellLed], Score::new(24, 10).unwrap());
        assert_eq!(returns[1].overall_2025, None);
        assert_eq!(returns[1].region, "SOUTH WEST");
        assert_eq!(returns[1].system, "NHS SOMEWHERE INTEGRATED CARE BOARD");
    }

    #[test]
    fn every_fault_names_its_place() {
        let sheet = |b: &mut Workbook, f: fn(&mut rust_xlsxwriter::Worksheet)| f(b.worksheet_from_index(0).unwrap());
        let _ = sheet;
        assert!(
            says(|b| {
                b.worksheet_from_index(0).unwrap().write(10, 5, "Well-led").unwrap();
            })
            .contains("“Well Led” is missing or renamed")
        );
        assert!(
            says(|b| {
                b.worksheet_from_index(0).unwrap().write(11, 6, "two").unwrap();
            })
            .contains("row 12, column G: “two” is not a number")
        );
        assert!(
            says(|b| {
                b.worksheet_from_index(0).unwrap().write(11, 6, 5.5).unwrap();
            })
            .contains("5.5 is not a score from 1 to 5")
        );
        assert!(
            says(|b| {
                b.worksheet_from_index(0).unwrap().write(12, 3, " ").unwrap();
            })
            .contains("row 13, column D: there are scores, but no provider")
        );
        assert!(
            says(|b| {
                b.worksheet_from_index(0).unwrap().write(12, 3, "x".repeat(30_000)).unwrap();
            })
            .contains("row 13, column D: the text has more than 200 characters")
        );
        assert!(
            says(|b| {
                b.worksheet_from_index(0).unwrap().write(12, 3, "A TRUST").unwrap();
            })
            .contains("row 13: A TRUST stands twice for mental health care")
        );
        assert!(
            says(|b| {
                b.worksheet_from_index(0).unwrap().write(12, 3, "A  Trust").unwrap();
            })
            .contains("A Trust stands twice")
        );
        assert!(
            says(|b| {
                let sheet = b.worksheet_from_index(0).unwrap();
                for (row, column) in (3..12).flat_map(|c| [(11, c), (12, c)]) {
                    sheet.write(row, column, " ").unwrap();
                }
            })
            .contains("has no rows of scores")
        );
        assert!(
            says(|b| {
                b.worksheet_from_index(0).unwrap().write(11, 4, "Hospice").unwrap();
            })
            .contains("“Hospice” is not a care setting")
        );
        assert!(
            says(|b| {
                b.worksheet_from_index(0).unwrap().set_name("Other").unwrap();
            })
            .contains("no sheet")
        );
    }

    #[test]
    fn what_is_no_workbook_is_refused() {
        assert!(read_workbook(b"hello").unwrap_err().message.contains("not an Excel workbook"));
        assert!(read_workbook(&[0xd0, 0xcf, 0x11, 0xe0, 0]).unwrap_err().message.contains("password"));
        assert!(read_workbook(&vec![0; WORKBOOK_LIMIT + 1]).unwrap_err().message.contains("MiB"));
    }

    #[test]
    fn columns_are_named_as_in_a_sheet() {
        assert_eq!(
            (letters(0), letters(25), letters(26), letters(701)),
            ("A".into(), "Z".into(), "AA".into(), "ZZ".into())
        );
    }

    /// The real file is not part of the repository; where it stands beside it, every return is read.
    #[test]
    fn the_published_workbook_reads_whole() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../../../shared/data/NHSE_DMA_2025_data_file_v2.xlsx");
        let Ok(bytes) = std::fs::read(path) else { return };
        let returns = read_workbook(&bytes).unwrap();
        let count = |s: Setting| returns.iter().filter(|r| r.setting == s).count();
        assert_eq!(returns.len(), 285);
        assert!(returns.iter().all(|r| !r.region.is_empty() && r.system.ends_with("INTEGRATED CARE BOARD")));
        assert_eq!(returns.iter().map(|r| &r.region).collect::<std::collections::BTreeSet<_>>().len(), 7);
        assert_eq!(
            (count(Setting::Acute), count(Setting::Community), count(Setting::MentalHealth), count(Setting::Ambulance)),
            (134, 90, 50, 11)
        );
    }
}
