//! `instrument.yaml`: how an instrument scores.

use super::pillar::{Level, LevelText, Provenance};
use crate::base::exact::Fixed;
use crate::base::lang::Text;
use crate::read::decode::{Id, Located, Table, Whole, record};

record! {
    loose struct Method {
        required id: Located<Id>, "id instrumen", "the instrument's id";
        required name: Text, "namanya", "its name";
        required scale: Located<Scale>, "skala nilainya", "the scale of its values";
        defaulted rounding: Rounding,
            "tempat metode resmi membulatkan; tahap yang tidak ditulis tidak dibulatkan",
            "where the official method rounds, half-up; a stage left out is not rounded";
        listed dimensions: Vec<Dimension>,
            "dimensi teratas, berurutan; indikator berada pada dimensi tanpa anak",
            "the top dimensions, in order; indicators stand in those without children";
        defaulted pillars: Vec<Located<Id>>, "id pilar, berurutan", "ids of the pillars, in order";
        listed profiles: Table<Table<Located<Fixed>>>,
            "bobot dimensi teratas, per profil; setiap profil berjumlah 100, dan dimensi yang tidak ditulis tidak dinilai",
            "weights of the top dimensions, by profile; each sums to 100, and a dimension left out is not scored";
        optional default_profile: Located<Id>,
            "profil ruang kerja yang tidak menyebutnya; bila tidak ditulis, yang pertama",
            "the profile of a workspace that names none; when left out the first";
        defaulted bands: Vec<Band>,
            "predikat, hanya bila metode resmi menamai rentangnya; yang terendah mulai dari dasar skala",
            "named ranges, only where the official method names them; the lowest begins at the bottom of the scale";
        defaulted level_sets: Table<Vec<LevelText>>,
            "arti nilai menurut id, untuk indikator yang artinya sama",
            "meanings of values by id, for indicators that share them";
        optional extends: Extends,
            "instrumen bawaan yang sebagian indikatornya diambil",
            "a built-in instrument that some indicators are taken from";
        optional succeeds: Succeeds,
            "instrumen bawaan yang digantikannya, untuk `init --from`",
            "the built-in instrument whose place it takes, for `init --from`";
        defaulted sources: Vec<Text>, "asal susunan dan bobotnya", "where structure and weights come from";
        optional note: Text, "apa yang tidak resmi di dalamnya", "what is not official in it";
    }
}

record! {
    /// The lowest and the highest value.
    loose struct Scale {
        needed min: Level, "nilai indikator yang belum dijawab", "the value of an unanswered indicator";
        needed max: Level, "nilai terbaik", "the best value";
    }
}

record! {
    /// Digits after the point, per stage; a stage left out is not rounded.
    #[derive(Default)]
    loose struct Rounding {
        optional dimension: Whole<0, 6>,
            "angka di belakang koma pada nilai setiap dimensi",
            "digits after the point of each dimension's value";
        optional index: Whole<0, 6>,
            "angka di belakang koma pada indeks",
            "digits after the point of the index";
    }
}

record! {
    /// A dimension; children make it a node whose value is their weighted mean.
    loose struct Dimension {
        needed id: Located<Id>, "id dimensi", "the dimension's id";
        needed name: Text, "namanya", "its name";
        optional weight: Located<Fixed>,
            "bobotnya di antara saudaranya, di bawah yang teratas",
            "its weight among its siblings, below the top";
        defaulted children: Vec<Dimension>,
            "anaknya; nilainya menjadi rata-rata berbobot nilai mereka",
            "its children; its value is then their weighted mean";
    }
}

record! {
    /// Which indicators are taken from another instrument.
    loose struct Extends {
        needed instrument: Located<Id>, "id instrumen bawaan", "id of the built-in instrument";
        needed dimensions: Vec<Located<Id>>,
            "dimensinya yang indikatornya diambil",
            "its dimensions whose indicators are taken";
        defaulted without: Vec<Located<Id>>,
            "indikator di dalamnya yang tidak diambil",
            "indicators of these that are not";
    }
}

record! {
    /// Which instrument came before, and what of it feeds the indicators of this one.
    loose struct Succeeds {
        needed instrument: Located<Id>, "id instrumen bawaan", "id of the built-in instrument";
        needed indicators: Table<Vec<Located<Id>>>,
            "indikatornya yang buktinya dipakai lagi, per indikator di sini",
            "its indicators whose proof serves again, by the indicator here";
        optional provenance: Provenance,
            "asal peta ini: `official`, `official-summary`, atau `suggested` (kami); bila tidak ditulis `suggested`",
            "whose map it is: `official`, `official-summary` or `suggested` (ours); when left out `suggested`";
    }
}

record! {
    loose struct Band {
        needed from: Located<Fixed>, "indeks terendah di dalamnya", "the lowest index in it";
        needed name: Text, "namanya", "its name";
    }
}
