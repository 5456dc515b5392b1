//! Judul dan kalimat laporan HTML.

use crate::assess::Cause;
use crate::words::caption::{Caption, Owing, Provenances, Standing};

/// A fixed text.
pub const fn caption(caption: Caption) -> &'static str {
    match caption {
        Caption::Title => "Kesiapan evaluasi",
        Caption::Contents => "Isi laporan",
        Caption::Skip => "Langsung ke isi laporan",
        Caption::Pillars => "Capaian per pilar",
        Caption::HeatMap => "Poin terbuka per OPD dan pilar",
        Caption::HeatNote => {
            "Poin indeks yang masih harus diselesaikan. Makin pekat warnanya, makin besar poinnya; batas atas setiap warna dua kali batas warna sebelumnya."
        }
        Caption::Remains => "Yang harus diselesaikan",
        Caption::ByCause => "Sisa menurut sebab",
        Caption::All => "Semua",
        Caption::ClearFilters => "Hapus saringan",
        Caption::NothingMatches => "Tidak ada yang cocok dengan saringan ini.",
        Caption::DueDates => "Jatuh tempo",
        Caption::DueNote => {
            "Jumlah hal yang jatuh tempo per tanggal; batang bergaris sudah lewat. Yang tanpa tanggal paling lambat pada tenggat."
        }
        Caption::Today => "Hari ini",
        Caption::Overdue => "lewat jatuh tempo",
        Caption::Undated => "Tanpa tanggal",
        Caption::Day => "Tanggal",
        Caption::ToDeadline => "Menuju tenggat",
        Caption::Items => "Jumlah hal",
        Caption::Plan => "Rencana paling hemat",
        Caption::InTime => "sempat",
        Caption::Fits => "Beban yang sempat dikerjakan",
        Caption::Exceeds => "Beban yang tidak sempat",
        Caption::Surveys => "Survei pengguna",
        Caption::SurveyNote => {
            "Rata-rata semua pertanyaan tiap layanan, dari 1 (terburuk) sampai 4 (terbaik). Survei yang bermasalah tidak mendukung nilai apa pun."
        }
        Caption::PerQuestion => "Per pertanyaan",
        Caption::Respondents => "Responden",
        Caption::Mean => "Rata-rata",
        Caption::NoAnswer => "Tidak dijawab",
        Caption::Problems => "Masalah",
        Caption::Computed => "Cara menghitung indeks",
        Caption::GapNote => {
            "Sisa poin dijumlahkan per indikator: nilai di atas target pada satu indikator tidak menutup kekurangan indikator lain. Karena itu jumlah sisa dapat melebihi selisih target dan indeks."
        }
        Caption::Ours => "Yang resmi dan yang bukan",
        Caption::Incomplete => "belum lengkap",
        Caption::Led => "Indikator yang diampu",
        Caption::Responsible => "Penanggung jawab",
        Caption::VerifiedMeans => "sudah diperiksa dan diterima",
        Caption::SupportedMeans => "buktinya tersedia",
        Caption::ClaimedMeans => "menurut OPD sendiri",
    }
}

fn because(cause: Cause) -> &'static str {
    match cause {
        Cause::Work => "pekerjaan yang belum selesai",
        Cause::Evidence => "bukti dukung yang belum lengkap",
        Cause::Review => "bukti yang belum diverifikasi",
    }
}

fn time(days: i64, working: i64) -> String {
    match days {
        0 => "Tenggatnya hari ini.".into(),
        1.. => format!("Waktu tersisa {working} hari kerja."),
        _ => format!("Tenggat sudah lewat {} hari.", -days),
    }
}

/// Where a region stands, in a sentence or two.
pub fn standing(standing: &Standing) -> String {
    let Standing { verified, target, open, days, working } = standing;
    let open = match open {
        Some((points, cause, part)) => {
            format!("Masih terbuka {points} poin, terbanyak karena {} ({part} poin).", because(*cause))
        }
        None => "Target setiap indikator sudah tercapai.".into(),
    };
    format!("Indeks terverifikasi {verified} dari target {target}. {open} {}", time(*days, *working))
}

/// What an owner still has to do, in a sentence or two.
pub fn owing(owing: &Owing) -> String {
    let Owing { owner, items, points, late, days, working } = owing;
    if *items == 0 {
        let late = if *late > 0 { format!(", tetapi {late} janji lewat tanggal") } else { String::new() };
        return format!("{owner} tidak memiliki sisa pekerjaan{late}. {}", time(*days, *working));
    }
    let late = if *late > 0 { format!(", dengan {late} janji lewat tanggal") } else { String::new() };
    format!(
        "{owner} masih harus menyelesaikan {items} hal senilai {points} poin indeks{late}. {}",
        time(*days, *working)
    )
}

/// What a bar says to those who do not see it.
pub fn bar(reading: &str, value: &str, target: &str, least: i64, most: i64) -> String {
    format!("{reading} {value}, target {target}, skala {least} sampai {most}")
}

/// What the chart of due dates says to those who do not see it.
pub fn due_chart(overdue: usize, ahead: usize) -> String {
    format!(
        "Jumlah hal per hari jatuh tempo: {overdue} lewat jatuh tempo, {ahead} sampai tenggat atau sesudahnya; rinciannya pada tabel"
    )
}

/// That more respondents are needed.
pub fn fewer_than(minimum: i64) -> String {
    format!("kurang dari {minimum}")
}

/// What a bar of a load says to those who do not see it.
pub fn load(load: &str, available: &str) -> String {
    format!("Beban {load} hari orang, tersedia {available}")
}

/// After the number of rows that a filter leaves.
pub fn of_items(all: usize) -> String {
    format!("dari {all} hal")
}

/// After the points that a filter leaves.
pub fn of_points(points: &str) -> String {
    format!("dari {points} poin")
}

/// What a list that ends early leaves out.
pub fn more_items(items: usize, points: &str) -> String {
    format!("Masih ada {items} hal lagi ({points} poin); lihat `siak-check gaps`.")
}

/// Problems that a list leaves out.
pub fn more_problems(problems: usize) -> String {
    format!("Masih ada {problems} masalah lagi; lihat `siak-check validate`.")
}

/// The last row of a table that ends early.
pub fn other_owners(owners: usize) -> String {
    format!("{owners} lainnya")
}

/// Up to so many points.
pub fn up_to(points: &str) -> String {
    format!("sampai {points}")
}

/// Several things.
pub fn items(items: usize) -> String {
    format!("{items} hal")
}

/// Whose the evidence asked for is.
pub fn provenances(count: Provenances) -> String {
    let Provenances { official, suggested } = count;
    match (official, suggested) {
        (_, 0) => format!("Semua dari {official} bukti dukung yang diminta berasal dari sumber resmi."),
        (0, _) => format!(
            "{suggested} bukti dukung yang diminta, dan tingkat nilai yang memerlukannya, adalah saran, bukan ketentuan resmi."
        ),
        (_, _) => format!(
            "Dari bukti dukung yang diminta, {official} berasal dari sumber resmi dan {suggested} adalah saran."
        ),
    }
}

/// Berapa indikator yang nilainya hanya bersandar pada jawabannya, dan nilai tertinggi di antaranya.
pub fn unproven(count: usize, highest: &str) -> String {
    format!(
        "{count} indikator bernilai {highest} atau kurang tanpa bukti yang diterima (belum terverifikasi)"
    )
}
